//! The briefing as PDF: whole in every language, its first page one page, the same bytes every time, and no text
//! of a user that becomes code.

use std::fs;
use std::path::Path;

use harmattan_core::Language;
use harmattan_pdf::Pdf;
use harmattan_render::locale::Locale;
use harmattan_render::report::briefing::{BriefingInput, document};
use harmattan_render::report::document::{Branding, Document, Logo, pdf};

use crate::common::program;
use crate::sample;

fn document_of(input: &BriefingInput, language: Language) -> Document {
    document(input, &Locale::new(language))
}

fn made(document: &Document) -> Pdf {
    let made = pdf(document, &Branding::default()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(made.warnings, [], "{}", document.lang);
    made
}

#[test]
fn every_language_gives_a_tagged_pdf_the_same_every_time() {
    for language in Language::ALL {
        let document = document_of(&sample::input(language), language);
        let one = made(&document);
        let text = String::from_utf8_lossy(&one.bytes);
        assert!(one.bytes.starts_with(b"%PDF-"));
        assert!(text.contains("/StructTreeRoot") && text.contains("/Marked true"), "tagged");
        assert!(text.contains(&format!("/Lang({})", language.code())), "{}", language.code());
        assert!(one == made(&document), "{}: the bytes differ", language.code());
        assert!((6..=30).contains(&one.pages), "{} pages", one.pages);
    }
}

#[test]
fn the_first_page_is_one_page() {
    for language in Language::ALL {
        let mut document = document_of(&sample::input(language), language);
        document.sections.clear();
        assert_eq!(made(&document).pages, 1, "{}", language.code());
        // Were its words too many, they would go on: the count can see it.
        let judgements = document.first.judgements.clone();
        (0..6).for_each(|_| document.first.judgements.extend(judgements.clone()));
        assert!(made(&document).pages > 1);
    }
}

#[test]
fn text_of_the_user_cannot_become_code() {
    let hostile = "#panic(\"x\") $x^2$ \\ \" ] [ * _ @ref // /* `raw` <label> = h {{ x }} السنغال\u{202e}";
    for language in Language::ALL {
        made(&document_of(&sample::input_saying(hostile, language), language));
    }
}

#[test]
fn the_barest_document_and_a_logo_are_typeset() {
    let document = document_of(&sample::barest(Language::Arabic), Language::Arabic);
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\"/></svg>";
    let logo = Logo::new(Path::new("x.svg"), svg.to_vec(), "Logo".to_owned()).unwrap();
    let bytes = pdf(&document, &Branding { logo: Some(logo), template: None }).unwrap();
    assert_ne!(bytes, made(&document));
    let broken = Logo::new(Path::new("x.png"), b"\x89PNG\r\n\x1a\n".to_vec(), "Logo".to_owned()).unwrap();
    assert!(pdf(&document, &Branding { logo: Some(broken), template: None }).is_err(), "a broken picture is an error");
}

#[test]
fn run_and_brief_write_the_same_pdf() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("run");
    let run = ["run", "scenarios/baseline.toml", "-n", "120", "--no-trajectories", "--lang", "fr", "--out"];
    program().args(run).arg(&folder).assert().code(0);
    let place = folder.join("briefing.fr.pdf");
    let before = fs::read(&place).unwrap();
    fs::remove_file(&place).unwrap();
    program().arg("brief").arg(&folder).args(["--lang", "fr"]).assert().code(0);
    assert!(fs::read(&place).unwrap() == before);
    let out = root.path().join("alone.pdf");
    program().arg("brief").arg(&folder).args(["--lang", "fr", "--out"]).arg(&out).assert().code(0);
    assert!(fs::read(&out).unwrap() == before);
    assert_eq!(fs::read_dir(root.path()).unwrap().count(), 2, "the page was not asked for");
}
