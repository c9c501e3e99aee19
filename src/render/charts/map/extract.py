#!/usr/bin/env python3
"""Cuts land, coast and borders of the western Sahel out of a TopoJSON world and simplifies them.

    python3 extract.py countries-10m.json > outline.txt

Source: countries-10m.json of world-atlas 2.0.2 (https://github.com/topojson/world-atlas), which is
Natural Earth 4.1 at 1:10 million (public domain, https://www.naturalearthdata.com).
Each line of the result: `land|coast|border`, the countries (ISO 3166-1 alpha-3, `-` for land), then `longitude,latitude` pairs in degrees.
"""

import json
import math
import sys

WEST, SOUTH, EAST, NORTH = -19.0, 8.5, 4.5, 19.5
TOLERANCE = 0.012  # degrees, half a pixel on the map
CODES = {
    "Algeria": "DZA", "Benin": "BEN", "Burkina Faso": "BFA", "Côte d'Ivoire": "CIV", "Gambia": "GMB", "Ghana": "GHA",
    "Guinea": "GIN", "Guinea-Bissau": "GNB", "Liberia": "LBR", "Mali": "MLI", "Mauritania": "MRT", "Niger": "NER",
    "Nigeria": "NGA", "Senegal": "SEN", "Sierra Leone": "SLE", "Togo": "TGO",
}


def decode(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx, y * sy + ty))
        yield points


def distance(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    u = 0 if length == 0 else max(0, min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
    return math.hypot(p[0] - a[0] - u * dx, p[1] - a[1] - u * dy)


def simplify(points):
    """Ramer–Douglas–Peucker; a closed arc is split at its middle first."""
    if points[0] == points[-1] and len(points) > 3:
        middle = len(points) // 2
        return simplify(points[: middle + 1])[:-1] + simplify(points[middle:])
    if len(points) < 3:
        return points
    far = max(range(1, len(points) - 1), key=lambda i: distance(points[i], points[0], points[-1]))
    if distance(points[far], points[0], points[-1]) <= TOLERANCE:
        return [points[0], points[-1]]
    return simplify(points[: far + 1])[:-1] + simplify(points[far:])


def clip_line(points):
    """Liang–Barsky, segment by segment."""
    parts, current = [], []
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        enter, leave, dx, dy = 0.0, 1.0, x1 - x0, y1 - y0
        for q, r in ((-dx, x0 - WEST), (dx, EAST - x0), (-dy, y0 - SOUTH), (dy, NORTH - y0)):
            if q == 0:
                enter = 2.0 if r < 0 else enter
            elif q < 0:
                enter = max(enter, r / q)
            else:
                leave = min(leave, r / q)
        if enter > leave:
            parts, current = parts + [current], []
            continue
        current = current or [(x0 + enter * dx, y0 + enter * dy)]
        current.append((x0 + leave * dx, y0 + leave * dy))
        if leave < 1:
            parts, current = parts + [current], []
    return [part for part in parts + [current] if len(part) > 1]


def clip_polygon(points):
    """Sutherland–Hodgman."""
    for axis, bound, sign in ((0, WEST, 1), (0, EAST, -1), (1, SOUTH, 1), (1, NORTH, -1)):
        out = []
        for a, b in zip(points[-1:] + points[:-1], points):
            a_in, b_in = (a[axis] - bound) * sign >= 0, (b[axis] - bound) * sign >= 0
            if a_in != b_in:
                u = (bound - a[axis]) / (b[axis] - a[axis])
                out.append((a[0] + u * (b[0] - a[0]), a[1] + u * (b[1] - a[1])))
            if b_in:
                out.append(b)
        points = out
        if not points:
            break
    return points


def main():
    sys.setrecursionlimit(10_000)
    with open(sys.argv[1], encoding="utf-8") as file:
        topology = json.load(file)
    arcs = [simplify(points) for points in decode(topology)]
    users = [set() for _ in arcs]
    for country in topology["objects"]["countries"]["geometries"]:
        polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
        for index in (i for polygon in polygons for ring in polygon for i in ring):
            users[index if index >= 0 else ~index].add(country["properties"]["name"])

    def write(kind, codes, points):
        print(kind, codes, *(f"{x:.3f},{y:.3f}" for x, y in points))

    for shape in topology["objects"]["land"]["geometries"]:
        for polygon in shape["arcs"]:
            ring = []
            for index in polygon[0]:
                arc = arcs[index] if index >= 0 else arcs[~index][::-1]
                ring += arc if not ring else arc[1:]
            clipped = clip_polygon(ring[:-1])
            if len(clipped) > 3:
                write("land", "-", clipped)
    for arc, names in zip(arcs, users):
        for part in clip_line(arc):
            codes = "-".join(sorted(CODES[name] for name in names))
            write("border" if len(names) == 2 else "coast", codes, part)


main()
