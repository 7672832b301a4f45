//! The guided finder of the national pack, walked through every combination of its answers in
//! every demo region: none ends without a next step (R028).
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use catalog::{Answers, Asks, Finder};
use content::finder::{Help, is_urgent, next_question, options};
use kernel::Slug;
use packs::{PackSource, embedded, load};
use registry::{Published, RegionDirectory, StoredRecord};

fn published() -> Published {
    let sources: Vec<PackSource> = embedded().into_iter().map(PackSource::Embedded).collect();
    let loaded = load(&sources, "2026-11-23".parse().unwrap());
    let regions = loaded
        .packs
        .iter()
        .map(|pack| pack.region.clone())
        .collect();
    let records = loaded
        .packs
        .iter()
        .flat_map(|pack| {
            let records = pack.entries.iter().map(|entry| entry.record.clone());
            records.map(|record| StoredRecord::of_pack(&pack.region.id, record))
        })
        .collect();
    Published::build(regions, records)
}

/// Every way through the questions; an area or language is answered with `None` or one of them.
fn walk(finder: &Finder, region: &RegionDirectory, see: &mut impl FnMut(&Answers)) {
    fn step(
        finder: &Finder,
        region: &RegionDirectory,
        answers: &mut Answers,
        skipped: &mut Vec<Slug>,
        see: &mut impl FnMut(&Answers),
    ) {
        if is_urgent(finder, answers) {
            return;
        }
        let Some(question) = next_question(finder, answers, skipped) else {
            see(answers);
            return;
        };
        skipped.push(question.id.clone());
        step(finder, region, answers, skipped, see);
        skipped.pop();
        let given: Vec<Slug> = match question.asks {
            Asks::Option => question
                .options
                .iter()
                .map(|option| option.id.clone())
                .collect(),
            // The smallest and the largest stand for all: the walk would be days long otherwise.
            Asks::Area => {
                let areas = region.areas.values().map(|area| area.id.clone());
                areas
                    .take(1)
                    .chain(region.areas.values().last().map(|area| area.id.clone()))
                    .collect()
            }
            Asks::Language => vec![Slug::from_name("ar")],
        };
        for answer in given {
            answers.insert(question.id.clone(), answer);
            step(finder, region, answers, skipped, see);
            answers.remove(&question.id);
        }
    }
    step(finder, region, &mut Answers::new(), &mut Vec::new(), see);
}

#[test]
fn no_way_through_the_questions_ends_without_a_next_step() {
    let published = published();
    let mut ways = 0;
    for region in published.regions() {
        let finder = region.finders.values().next().unwrap();
        walk(finder, region, &mut |answers| {
            ways += 1;
            let offers = options(region, finder, answers);
            assert!(offers.len() >= 2, "{answers:?} leads to {}", offers.len());
            for offer in &offers {
                let next_step = match offer.help {
                    Help::Service(entry) => &entry.value.how_to_start,
                    Help::Helpline(line) => &line.when,
                };
                assert!(!next_step.is_empty(), "{answers:?}");
                assert!(!offer.reason.is_empty(), "{answers:?}");
            }
        });
    }
    assert!(ways > 1_000, "only {ways} ways");
}

/// The walk above takes two areas and one language for all. More answers only add rules, and a
/// rule that holds only adds help: whoever has a next step after an area, a language and an age
/// alone has one after any other answers too.
#[test]
fn every_area_language_and_age_has_a_next_step() {
    let published = published();
    for region in published.regions() {
        let finder = region.finders.values().next().unwrap();
        let of = |asks: Asks| {
            finder
                .questions
                .iter()
                .find(|question| question.asks == asks)
                .unwrap()
        };
        let ages = finder.questions.iter().flat_map(|question| {
            let told = question
                .options
                .iter()
                .filter(|option| option.age.is_some());
            told.map(|option| (question.id.clone(), option.id.clone()))
        });
        let ages: Vec<_> = ages.collect();
        for area in region.areas.values() {
            for language in kernel::Language::all() {
                for age in &ages {
                    let answers = Answers::from([
                        (of(Asks::Area).id.clone(), area.id.clone()),
                        (
                            of(Asks::Language).id.clone(),
                            Slug::from_name(language.code()),
                        ),
                        age.clone(),
                    ]);
                    let offers = options(region, finder, &answers);
                    assert!(!offers.is_empty(), "{answers:?}");
                }
            }
        }
    }
}
