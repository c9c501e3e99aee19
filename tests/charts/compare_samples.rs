//! Made-up but plausible inputs of the charts that compare, for the usual case and the hard ones. They are
//! formulas, not results of the model.

use harmattan_analysis::comparison::{Density, Estimate, Spread, Verdict};
use harmattan_engine::Unit;
use harmattan_render::charts::{
    Caption, Svg, chances, comparison, cost_effect, displacement, hypotheses, ridges, sensitivity, shapley,
};
use harmattan_render::locale::Locale;

use super::{Case, Sample};

/// Every comparing chart of a case.
pub fn all(sample: Sample, caption: &Caption, locale: &Locale) -> Vec<(&'static str, Svg)> {
    let drawn: [(&str, Svg); 11] = [
        ("chances", chances::draw(&sample.chances(), caption, locale)),
        ("comparison", comparison::draw(&sample.comparison(), caption, locale)),
        ("ridges", ridges::draw(&sample.ridges(), caption, locale)),
        ("hypotheses", hypotheses::draw(&sample.hypotheses(false), caption, locale)),
        ("hypotheses-run", hypotheses::draw(&sample.hypotheses(true), caption, locale)),
        ("cost-effect", cost_effect::draw(&sample.cost_effect(sample.few()), caption, locale)),
        ("cost-effect-many", cost_effect::draw(&sample.cost_effect(10), caption, locale)),
        ("displacement", displacement::draw(&sample.displacement(), caption, locale)),
        ("shapley", shapley::draw(&sample.shapley(shapley::Subject::Measures), caption, locale)),
        ("attribution", shapley::draw(&sample.shapley(shapley::Subject::Assumptions), caption, locale)),
        ("sensitivity", sensitivity::draw(&sample.sensitivity(), caption, locale)),
    ];
    drawn.into()
}

/// The same of nothing.
pub fn empty(caption: &Caption, locale: &Locale) -> Vec<(&'static str, Svg)> {
    let name = String::new;
    let waterfall =
        |subject| shapley::Input { subject, outcome: name(), unit: Unit::Days, none: 0.0, all: 0.0, steps: vec![] };
    let cost = cost_effect::Input { outcome: name(), unit: Unit::Days, budget: None, points: vec![] };
    let sensitivity =
        sensitivity::Input { outcome: name(), unit: Unit::Days, overall: 0.0, rows: vec![], by_experts: false };
    let drawn = [
        ("comparison", comparison::draw(&comparison::Input { base: name(), outcomes: vec![] }, caption, locale)),
        ("ridges", ridges::draw(&ridges::Input { outcome: name(), unit: Unit::Days, rows: vec![] }, caption, locale)),
        ("hypotheses", hypotheses::draw(&hypotheses::Input { hypotheses: vec![], outcomes: vec![] }, caption, locale)),
        ("cost-effect", cost_effect::draw(&cost, caption, locale)),
        (
            "displacement",
            displacement::draw(&displacement::Input { measure: name(), base: name(), panels: vec![] }, caption, locale),
        ),
        ("shapley", shapley::draw(&waterfall(shapley::Subject::Measures), caption, locale)),
        ("attribution", shapley::draw(&waterfall(shapley::Subject::Assumptions), caption, locale)),
        ("sensitivity", sensitivity::draw(&sensitivity, caption, locale)),
    ];
    drawn.into()
}

/// An outcome of the samples: name, unit, size.
type Kind = (String, Unit, f64);

fn about(value: f64, half: f64) -> Estimate {
    Estimate { value, low: value - half, high: value + half }
}

impl Sample {
    fn outcomes(self) -> Vec<Kind> {
        let all = vec![
            (
                self.name(
                    "Days closed, Bamako–Dakar",
                    "Jours de fermeture, Bamako–Dakar",
                    "أيام الإغلاق، باماكو – داكار",
                ),
                Unit::Days,
                45.0,
            ),
            (self.name("First strike, Senegal", "Première attaque, Sénégal", "أول هجوم، السنغال"), Unit::Share, 0.115),
            (self.name("Trade lost", "Pertes commerciales", "الخسائر التجارية"), Unit::Usd, 187.0e6),
            (self.name("Strikes", "Attaques", "الهجمات"), Unit::Count, 312.0),
            (
                self.name("Strikes alerted beforehand", "Attaques précédées d’une alerte", "الهجمات المسبوقة بإنذار"),
                Unit::Share,
                0.42,
            ),
            (
                self.name("First foothold, Mauritania", "Première implantation, Mauritanie", "أول موطئ قدم، موريتانيا"),
                Unit::Share,
                0.19,
            ),
        ];
        match self.case {
            Case::Single => all[..1].to_vec(),
            Case::HeavyTail => all[..3].to_vec(),
            _ => all,
        }
    }

    fn measures(self) -> Vec<String> {
        let names = vec![
            self.name("Alert network in the west", "Réseau d’alerte à l’ouest", "شبكة إنذار في الغرب"),
            self.name("Drones", "Drones", "مسيّرات"),
            self.name("Cooperation with Senegal", "Coopération avec le Sénégal", "التعاون مع السنغال"),
            self.name("Cooperation with Mauritania", "Coopération avec la Mauritanie", "التعاون مع موريتانيا"),
            self.name("Escorts on the RN1", "Escortes sur la RN1", "قوافل محروسة على الطريق RN1"),
            self.name("Border posts", "Postes frontière", "مراكز حدودية"),
            self.name("Local dialogue", "Dialogue local", "حوار محلي"),
            self.name("Road repair", "Réfection des routes", "إصلاح الطرق"),
            self.name("Fuel reserve", "Réserve de carburant", "احتياطي الوقود"),
            self.name("Mobile reserve", "Réserve mobile", "احتياطي متحرك"),
            self.name("Night patrols", "Patrouilles de nuit", "دوريات ليلية"),
            self.name("Radio relays", "Relais radio", "مرحّلات لاسلكية"),
        ];
        match self.case {
            Case::Single => names[..1].to_vec(),
            Case::LongNames | Case::Many => names,
            _ => names[..5].to_vec(),
        }
    }

    fn base(self) -> String {
        self.name("Baseline", "Référence", "السيناريو المرجعي")
    }

    fn few(self) -> u32 {
        if self.case == Case::Single { 1 } else { 3 }
    }

    /// A number of a case: nothing at all, extreme or missing, or as it is.
    fn bent(self, value: f64, i: usize) -> f64 {
        match (self.case, i % 4) {
            (Case::Zero, _) => 0.0,
            (Case::HeavyTail, 1) => f64::NAN,
            (Case::HeavyTail, 2) => value * 250.0,
            _ => value,
        }
    }

    fn estimate(self, value: f64, half: f64, i: usize) -> Estimate {
        let value = self.bent(value, i);
        let half = if self.case == Case::Zero { 0.0 } else { self.bent(half, i + 2) };
        about(value, half)
    }

    fn comparison(self) -> comparison::Input {
        let scenario = |(i, name): (usize, String), size: f64| {
            let i = if self.case == Case::Ties { 0 } else { i };
            let effect = [-0.27, -0.12, 0.004, 0.06, -0.08, 0.0, -0.03, 0.02, -0.2, 0.11, 0.0, -0.05][i % 12];
            let difference = self.estimate(effect * size, 0.035 * size, i);
            let verdict = if effect == 0.0 || self.case == Case::Zero {
                Verdict::Same
            } else if !(difference.low > 0.0 || difference.high < 0.0) {
                Verdict::Undecided { more: None }
            } else if difference.value < 0.0 {
                Verdict::Better
            } else {
                Verdict::Worse
            };
            let difference = if effect == 0.0 { about(0.0, 0.0) } else { difference };
            let stress = self.case == Case::Many && i > 8;
            let difference = if stress { about(difference.value + 4.0 * size, 0.1 * size) } else { difference };
            comparison::Scenario { name, difference, verdict, stress }
        };
        let outcome = |(name, unit, size): Kind| comparison::Outcome {
            name,
            unit,
            base_value: if self.case == Case::Zero { 0.0 } else { size },
            scenarios: self.measures().into_iter().enumerate().map(|s| scenario(s, size)).collect(),
        };
        comparison::Input { base: self.base(), outcomes: self.outcomes().into_iter().map(outcome).collect() }
    }

    fn chances(self) -> chances::Input {
        let names = std::iter::once(self.base()).chain(self.measures());
        let row = |(i, name): (usize, String)| {
            let value = self.bent(
                self.tied([0.35, 0.35 - 0.03 * i as f64])[1].max(0.0),
                if self.case == Case::HeavyTail { i % 2 } else { 0 },
            );
            chances::Row { name, emphasised: i == 0, chance: about(value, 0.02) }
        };
        let (event, ..) = self.outcomes().swap_remove(0);
        chances::Input { event, rows: names.enumerate().map(row).collect() }
    }

    fn ridges(self) -> ridges::Input {
        let (outcome, unit, ..) = self.outcomes().swap_remove(0);
        let names = std::iter::once(self.base()).chain(self.measures());
        let row = |(i, name): (usize, String)| {
            if self.case == Case::Zero {
                let spread = Spread { zero: 1.0, ..Spread::default() };
                return ridges::Row { name, emphasised: i == 0, open_ended: false, spread };
            }
            let scale = [46.0, 30.0, 38.0, 44.0, 52.0, 33.0][i % 6];
            let zero = [0.05, 0.22, 0.1, 0.06, 0.0, 0.6][i % 6];
            if self.case == Case::HeavyTail {
                let bin = |k: u32| Density {
                    from: f64::from(k) * 5.0,
                    to: f64::from(k + 1) * 5.0,
                    share: (0.2 + 0.1 * i as f64) / libm::pow(f64::from(k + 1), 3.2),
                };
                let mut bins: Vec<_> = (0..73).map(bin).collect();
                bins.push(Density { from: f64::NAN, to: 7.0, share: 0.1 });
                let median = if i == 1 { f64::NAN } else { 0.0 };
                let spread = Spread { bins, zero: 0.6, median, q10: 0.0, q90: 4.0, ..Spread::default() };
                return ridges::Row { name, emphasised: i == 0, open_ended: true, spread };
            }
            let tail = |x: f64| super::gamma_tail(x, scale);
            let bin = |k: u32| {
                let (from, to) = (f64::from(k) * 10.0, f64::from(k + 1) * 10.0);
                Density { from, to, share: (1.0 - zero) * (tail(from) - tail(to)) }
            };
            let quantile = |p: f64| {
                (0..3650).map(|k| f64::from(k) * 0.1).find(|&x| 1.0 - (1.0 - zero) * tail(x) >= p).unwrap_or(365.0)
            };
            let [q10, median, q90] = [0.1, 0.5, 0.9].map(quantile);
            let bins = (0..36).map(bin).filter(|b| b.share > 1e-4).collect();
            let spread = Spread { bins, zero, median, q10, q90, ..Spread::default() };
            ridges::Row { name, emphasised: i == 0, open_ended: i == 0, spread }
        };
        ridges::Input { outcome, unit, rows: names.enumerate().map(row).collect() }
    }

    fn hypotheses(self, run: bool) -> hypotheses::Input {
        let names = [
            self.name("strategic shift west", "virage stratégique vers l’ouest", "تحول استراتيجي نحو الغرب"),
            self.name("pressure on Bamako", "pression sur Bamako", "الضغط على باماكو"),
            self.name("circumstantial escalation", "escalade de circonstance", "تصعيد ظرفي"),
        ];
        let priors = [0.45, 0.3, 0.25];
        let factors = [1.35, 0.9, 0.5];
        let scenarios = if run { vec![self.base()] } else { [vec![self.base()], self.measures()].concat() };
        let outcome = |(name, unit, size): Kind| hypotheses::Outcome {
            name,
            unit,
            rows: scenarios
                .iter()
                .enumerate()
                .map(|(i, name)| {
                    let level = size * (1.0 - 0.06 * ((i * 5) % 7) as f64);
                    let value = |f: f64| {
                        let value = self.bent(level * f, if run { 0 } else { i });
                        let value = if unit == Unit::Share { value.min(1.0) } else { value };
                        about(value, value * 0.04)
                    };
                    let stress = self.case == Case::Many && !run && i > 9;
                    let far = if stress { 6.0 } else { 1.0 };
                    let factors = self.tied(factors);
                    hypotheses::Row {
                        name: name.clone(),
                        mixture: value(far),
                        by_hypothesis: factors.map(|f| Some(value(far * f)).filter(|e| e.value.is_finite())).into(),
                        stress,
                    }
                })
                .collect(),
        };
        hypotheses::Input {
            hypotheses: names.into_iter().zip(priors).collect(),
            outcomes: self.outcomes().into_iter().map(outcome).collect(),
        }
    }

    /// All combinations of `k` measures; overlap takes away part of what each adds.
    fn cost_effect(self, k: u32) -> cost_effect::Input {
        let (outcome, unit, ..) = self.outcomes().swap_remove(0);
        let measures = Sample { case: Case::LongNames, ..self }.measures();
        let plain = |name: &String| name.split(" – ").next().unwrap_or_default().to_owned();
        // The repetition of that case only where it is meant.
        let names: Vec<String> =
            if self.case == Case::LongNames { measures } else { measures.iter().map(plain).collect() };
        let mut points: Vec<cost_effect::Point> = (0..1_usize << k)
            .map(|set| {
                let members: Vec<usize> = (0..k as usize).filter(|i| set >> i & 1 == 1).collect();
                let cost =
                    members.iter().map(|&i| [1.2e6, 9.5e6, 2.0e6, 2.4e6, 5.5e6][i % 5] * (1.0 + 0.07 * i as f64));
                let left: f64 = members
                    .iter()
                    .map(|&i| 1.0 - [0.16, 0.3, 0.05, 0.03, 0.13][i % 5] * (1.0 - 0.05 * i as f64))
                    .product();
                let sign = if set == 4 { -0.4 } else { 1.0 };
                let reduction = self.estimate(45.0 * (1.0 - left) * sign, if set == 0 { 0.0 } else { 1.4 }, set % 40);
                let none = self.name("no measure", "aucune mesure", "من دون إجراء");
                let name =
                    members.iter().map(|&i| names[i].clone()).reduce(|a, b| format!("{a} + {b}")).unwrap_or(none);
                cost_effect::Point {
                    name,
                    label: false,
                    cost_usd: {
                        let cost: f64 = cost.sum();
                        if self.case == Case::Zero { 0.0 } else { self.tied([5e6, cost])[1] }
                    },
                    cost_range_usd: (self.case != Case::Zero && set % 5 != 3)
                        .then_some([1e6 * f64::from(set as u32 % 3), 9e6]),
                    reduction,
                    efficient: false,
                    size: members.len() as u32,
                }
            })
            .collect();
        let mut order: Vec<usize> = (0..points.len()).filter(|&i| points[i].reduction.value.is_finite()).collect();
        order.sort_by(|&a, &b| {
            let (a, b) = (&points[a], &points[b]);
            a.cost_usd.total_cmp(&b.cost_usd).then(b.reduction.value.total_cmp(&a.reduction.value))
        });
        let mut best = f64::NEG_INFINITY;
        for i in order {
            if points[i].reduction.value > best {
                best = points[i].reduction.value;
                points[i].efficient = true;
                points[i].label = true;
            }
        }
        for point in points.iter_mut().filter(|p| p.size == 1) {
            point.label = true;
        }
        let budget = (k > 1 && self.case != Case::HeavyTail).then_some(11.0e6);
        cost_effect::Input { outcome, unit, budget, points }
    }

    fn displacement(self) -> displacement::Input {
        let row = |(i, (name, before)): (usize, (String, f64)), unit: Unit| {
            let factor = [-0.3, -0.12, 0.01, 0.002, 0.22, -0.004][i % 6];
            let difference = self.estimate(before * factor, before * 0.05, i);
            let clear = self.case != Case::Zero && self.case != Case::Single;
            let before = if self.case == Case::Zero { 0.0 } else { before };
            let after = before + difference.value;
            displacement::Row {
                name,
                before,
                after: if unit == Unit::Share { after.min(1.0) } else { after },
                difference,
                raised: clear && difference.low > 0.0,
                warned: clear && difference.low > 0.0,
                lowered: clear && difference.high < 0.0,
            }
        };
        let panel = |title: String, unit: Unit, rows: Vec<(String, f64)>| displacement::Panel {
            title,
            unit,
            rows: rows.into_iter().enumerate().map(|r| row(r, unit)).collect(),
        };
        let [.., senegal, mauritania] = self.fronts();
        let strikes = self.fronts().into_iter().zip([92.0, 120.0, 41.0, 18.0, 1.7, 0.9]).collect();
        let abroad = vec![(senegal, 0.18), (mauritania, 0.21)];
        let closures = self.corridor_names().into_iter().zip([46.0, 18.0, 34.0]).collect();
        let mut panels = vec![
            panel(self.name("Strikes", "Attaques", "الهجمات"), Unit::Count, strikes),
            panel(self.name("First foothold", "Première implantation", "أول موطئ قدم"), Unit::Share, abroad),
            panel(self.name("Days closed", "Jours de fermeture", "أيام الإغلاق"), Unit::Days, closures),
        ];
        if self.case == Case::Single {
            panels.truncate(1);
            panels[0].rows.truncate(1);
        }
        displacement::Input { measure: self.measures().swap_remove(0), base: self.base(), panels }
    }

    fn shapley(self, subject: shapley::Subject) -> shapley::Input {
        let (outcome, unit, size) = self.outcomes().swap_remove(0);
        let effects = [-0.21, -0.13, 0.02, -0.003, -0.08, 0.05, -0.02, 0.0, -0.04, 0.01, -0.03, -0.01];
        // Assumptions change little, so that the axis is cut.
        let part = if subject == shapley::Subject::Measures { size } else { -0.3 * size };
        let step = |(name, (i, effect)): (String, (usize, f64))| shapley::Step {
            name,
            effect: self.estimate(effect * part, 0.02 * part.abs(), if self.case == Case::HeavyTail { i } else { 0 }),
        };
        let steps: Vec<_> = self.measures().into_iter().zip(effects.into_iter().enumerate()).map(step).collect();
        let none = if self.case == Case::Zero { 0.0 } else { size };
        let all = none + steps.iter().map(|s| s.effect.value).filter(|v| v.is_finite()).sum::<f64>();
        shapley::Input { subject, outcome, unit, none, all, steps }
    }

    fn sensitivity(self) -> sensitivity::Input {
        let (outcome, unit, size) = self.outcomes().swap_remove(0);
        let names = [
            self.name("Attack rate in the west", "Rythme des attaques à l’ouest", "وتيرة الهجمات في الغرب"),
            self.name("Recovery of a closed road", "Réouverture d’une route", "إعادة فتح الطريق"),
            self.name("Recruitment", "Recrutement", "التجنيد"),
            self.name("Reach of drones", "Portée des drones", "مدى المسيّرات"),
            self.name("Share of alerts that arrive", "Part des alertes qui arrivent", "نسبة الإنذارات التي تصل"),
            self.name("Crossing of borders", "Franchissement des frontières", "عبور الحدود"),
        ];
        let value = |under: bool, amount: f64| {
            let written = Locale::new(self.language).decimal(amount, 2);
            if under {
                self.name(&format!("under {written}"), &format!("moins de {written}"), &format!("أقل من {written}"))
            } else {
                self.name(&format!("over {written}"), &format!("plus de {written}"), &format!("أكثر من {written}"))
            }
        };
        let row = |(i, name): (usize, String)| {
            let swing = [0.4, -0.3, 0.15, 0.1, -0.06, 0.01][i % 6];
            // One that bends: both ends lie above the mean.
            let low = if i == 3 { 0.04 } else { -swing };
            sensitivity::Row {
                name,
                low: self.bent(size * (1.0 + low), i),
                high: self.bent(size * (1.0 + swing), i),
                low_value: value(true, 0.2 + i as f64),
                high_value: value(false, 0.8 + i as f64),
                differs: i == 3,
            }
        };
        let rows = names.into_iter().enumerate().map(row).take(if self.case == Case::Single { 1 } else { 6 });
        sensitivity::Input {
            outcome,
            unit,
            overall: if self.case == Case::Zero { 0.0 } else { size },
            rows: rows.collect(),
            by_experts: false,
        }
    }
}
