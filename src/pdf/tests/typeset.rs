//! What goes in comes out as a PDF, the same every time; what is wrong is told with its place.
#![allow(clippy::pedantic, reason = "tests check with plain, independent code")]

use harmattan_pdf::{Input, Pdf, PdfError, typeset};

const FONT: &[u8] = include_bytes!("../../render/charts/fonts/Vazirmatn-Regular.ttf");
const SVG: &[u8] = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20' width='40' height='20'><rect width='40' height='20' fill='teal'/></svg>";

fn input<'a>(source: &'a str, files: &'a [(&'a str, &'a [u8])]) -> Input<'a> {
    Input { source, files, fonts: &[FONT], identity: "test", creator: "Test 1", accessible: true }
}

fn made(source: &str, files: &[(&str, &[u8])]) -> Pdf {
    typeset(&input(source, files)).unwrap_or_else(|error| panic!("{error}"))
}

/// A sound head in one language.
fn head(language: &str) -> String {
    format!("#set document(title: \"T\", date: none)\n#set text(font: \"Vazirmatn\", lang: \"{language}\")\n")
}

#[test]
fn the_same_input_gives_the_same_bytes_in_every_language() {
    for (language, words) in [("en", "Risk"), ("fr", "Risque élevé"), ("ar", "موجز المخاطر 2025")] {
        let source = format!("{}= {words}\n#image(\"a.svg\", alt: \"a\")", head(language));
        let files: &[(&str, &[u8])] = &[("a.svg", SVG)];
        let one = made(&source, files);
        assert!(one.bytes.starts_with(b"%PDF-") && one.pages == 1, "{language}");
        assert_eq!(one.warnings, [], "{language}");
        assert!(one == made(&source, files), "{language}: the bytes differ");
    }
}

#[test]
fn pages_are_counted() {
    assert_eq!(made(&format!("{}a #pagebreak() b #pagebreak() c", head("en")), &[]).pages, 3);
}

#[test]
fn data_is_never_code() {
    let hostile = "#panic() $x \\ \" ] * _ @a // /* `x` <b> = h\u{202e}\u{2066}الغرب";
    let json = format!(
        "{{\"text\": {}}}",
        format!("{hostile:?}").replace("\\u{202e}", "\\u202e").replace("\\u{2066}", "\\u2066")
    );
    let source =
        format!("{}#let d = json(\"d.json\")\n#d.text #assert.eq(d.text.len(), {})", head("ar"), hostile.len());
    assert_eq!(made(&source, &[("d.json", json.as_bytes())]).pages, 1);
}

#[test]
fn mistakes_are_told_with_their_place() {
    let error = |source: &str| match typeset(&input(source, &[])) {
        Err(PdfError::Source(list)) => list[0].clone(),
        other => panic!("{other:?}"),
    };
    let unknown = error("\n\n  #nothing");
    assert_eq!(unknown.place, Some((3, 4)));
    assert!(unknown.message.contains("unknown variable"), "{unknown}");
    let missing = error(&format!("{}#read(\"/etc/passwd\")", head("en")));
    assert!(missing.message.contains("not found"), "no file of the system: {missing}");
    let package = error(&format!("{}#import \"@preview/tablex:0.0.8\": x", head("en")));
    assert!(package.message.contains("not found"), "no package of the network: {package}");
    assert!(error("#datetime.today()").message.contains("date"), "no clock");
}

#[test]
fn a_picture_without_words_is_not_accessible() {
    let source = format!("{}#image(\"a.svg\")", head("en"));
    let files: &[(&str, &[u8])] = &[("a.svg", SVG)];
    assert!(matches!(typeset(&input(&source, files)), Err(PdfError::Source(_))));
    assert!(typeset(&Input { accessible: false, ..input(&source, files) }).is_ok());
}

#[test]
fn fonts_and_names_that_cannot_be_are_errors() {
    let font: &[&'static [u8]] = &[FONT, b"no font"];
    assert_eq!(typeset(&Input { fonts: font, ..input("a", &[]) }), Err(PdfError::Font(1)));
    let files: &[(&str, &[u8])] = &[("../a", SVG)];
    assert_eq!(typeset(&input("a", files)), Err(PdfError::Name("../a".to_owned())));
    assert!(PdfError::Font(1).to_string().contains("font 1"));
}
