//! What guidance hands to search.

use catalog::prose::plain;
use catalog::{ArticleKind, Audience, Document, Facets, Kind, TermRef, Vocabulary};
use kernel::{Slug, Text, Timestamp};
use registry::RegionDirectory;

/// One document for each article and path that may be read. The words of a sensitive page are
/// found like any other: only its address and title say nothing.
pub fn documents(directory: &RegionDirectory, now: Timestamp) -> Vec<Document> {
    let articles = directory.open_articles(now).map(|entry| {
        let article = &entry.value;
        let stages = article.life_stages.clone();
        Document {
            concepts: article.situations.clone(),
            overview: matches!(article.kind, ArticleKind::Theme | ArticleKind::LifeStage),
            ingress: article.summary.clone(),
            body: words(&article.body),
            facets: Facets {
                terms: terms(&article.themes, &stages, &article.tasks),
                ages: youth_ages(&article.audiences),
                ..Facets::default()
            },
            ..Document::bare(
                Kind::Article,
                &article.id,
                &entry.origin.source_id,
                &article.title,
                entry.national,
            )
        }
    });
    let paths = directory.open_paths(now).map(|entry| {
        let path = &entry.value;
        let mut names = Vec::new();
        for stage in &path.stages {
            names.extend(stage.name.iter().map(|(_, name)| name.to_owned()));
        }
        Document {
            names,
            concepts: path.situations.clone(),
            ingress: path.summary.clone(),
            body: path.for_whom.clone(),
            facets: Facets {
                terms: terms(&path.themes, &path.life_stages, &[]),
                ..Facets::default()
            },
            ..Document::bare(
                Kind::Path,
                &path.id,
                &entry.origin.source_id,
                &path.name,
                entry.national,
            )
        }
    });
    articles.chain(paths).collect()
}

fn words(markdown: &Text) -> Text {
    markdown
        .iter()
        .map(|(language, text)| (language, plain(text)))
        .collect()
}

fn terms(themes: &[Slug], life_stages: &[Slug], tasks: &[Slug]) -> Vec<TermRef> {
    [
        (Vocabulary::Theme, themes),
        (Vocabulary::LifeStage, life_stages),
        (Vocabulary::Task, tasks),
    ]
    .into_iter()
    .flat_map(|(vocabulary, ids)| {
        ids.iter().map(move |id| TermRef {
            vocabulary,
            id: id.clone(),
        })
    })
    .collect()
}

/// A page for young people alone is for those of 10 to 20.
fn youth_ages(audiences: &[Audience]) -> Option<catalog::AgeRange> {
    (audiences == [Audience::Youth]).then_some(catalog::AgeRange {
        min: 10,
        max: Some(20),
    })
}
