//! What is to be read: headings, paragraphs, tables and charts, without a position.

/// Paper. Sizes in points (1/72 inch).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm (ISO 216).
    #[default]
    A4,
    /// 8.5 × 11 in.
    Letter,
}

impl Paper {
    /// Width and height in points.
    pub fn size_pt(self) -> (f32, f32) {
        match self {
            Self::A4 => (595.28, 841.89),
            Self::Letter => (612.0, 792.0),
        }
    }
}

/// What a colour says. Never the only carrier of a meaning: a symbol or word stands beside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Running text.
    #[default]
    Ink,
    /// Secondary text.
    Muted,
    /// The house colour.
    Brand,
    /// Met.
    Good,
    /// Not met, high.
    Bad,
    /// Needs work now.
    Grave,
    /// Not known, medium.
    Caution,
    /// Without weight: not applicable, low.
    Neutral,
}

/// A stretch of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The text; made harmless when laid out.
    pub text: String,
    /// Semibold.
    pub strong: bool,
    /// Italic; ignored when strong.
    pub italic: bool,
    /// Its colour.
    pub tone: Tone,
    /// The anchor it leads to.
    pub link: Option<String>,
}

impl Span {
    /// Plain text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Semibold text.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { strong: true, ..Self::new(text) }
    }

    /// Italic text.
    pub fn italic(text: impl Into<String>) -> Self {
        Self { italic: true, ..Self::new(text) }
    }

    /// In another tone.
    #[must_use]
    pub fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }

    /// As a link to an anchor.
    #[must_use]
    pub fn link(self, anchor: impl Into<String>) -> Self {
        Self { link: Some(anchor.into()), ..self }
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// The paragraphs of a table cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell(pub Vec<Vec<Span>>);

impl<T: Into<Span>> From<T> for Cell {
    fn from(span: T) -> Self {
        Self(vec![vec![span.into()]])
    }
}

/// Where text stands in its column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// At the left.
    #[default]
    Left,
    /// At the right: numbers, whose figures are all equally wide.
    Right,
}

/// A table's column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Its heading; all empty for a table without one.
    pub title: String,
    /// Its share of the width, relative to the other columns.
    pub share: f32,
    /// Alignment.
    pub align: Align,
}

impl Column {
    /// A left-aligned column.
    pub fn new(title: impl Into<String>, share: f32) -> Self {
        Self { title: title.into(), share, align: Align::Left }
    }

    /// A right-aligned column.
    pub fn number(title: impl Into<String>, share: f32) -> Self {
        Self { align: Align::Right, ..Self::new(title, share) }
    }
}

/// A table. Its heading is repeated on every page it reaches.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// What it shows, for those who cannot see it.
    pub summary: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows; missing cells are empty, surplus ones left out.
    pub rows: Vec<Vec<Cell>>,
}

/// One kind of value in a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its name, in the legend.
    pub label: String,
    /// A symbol that tells it apart without colour.
    pub symbol: String,
    /// Its colour.
    pub tone: Tone,
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// The sum in words, such as `34 policies`.
    pub total: String,
    /// A value for each series.
    pub values: Vec<u32>,
}

/// Horizontal stacked bars on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// All its numbers as text.
    pub alternative: String,
    /// Legend.
    pub series: Vec<Series>,
    /// Bars.
    pub bars: Vec<Bar>,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ParagraphStyle {
    /// Running text.
    #[default]
    Body,
    /// The sentence that a page is about.
    Lead,
    /// Notes.
    Small,
}

/// A label with a coloured field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// The words.
    pub text: String,
    /// The colour.
    pub tone: Tone,
}

/// A part of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading of level 1 to 3; level 1 begins a page. It keeps what follows with it.
    Heading {
        /// 1, 2 or 3.
        level: u8,
        /// The words.
        text: String,
        /// Its name for links; unique in the document.
        anchor: String,
    },
    /// A small heading inside a section that is in no table of contents.
    Label(String),
    /// A paragraph.
    Paragraph(ParagraphStyle, Vec<Span>),
    /// A bulleted list.
    List(Vec<Vec<Span>>),
    /// Names and values.
    KeyValues(Vec<(String, Cell)>),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
    /// A paragraph that stands out.
    Callout {
        /// Its colour.
        tone: Tone,
        /// Its heading; may be empty.
        title: String,
        /// Its words.
        text: Vec<Span>,
    },
    /// Labels side by side.
    Badges(Vec<Badge>),
    /// The table of contents: headings of levels 1 and 2 with their pages.
    Contents,
    /// White space before the next part, in points.
    Space(f32),
}

/// The first page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// Above the title: who made it.
    pub kicker: String,
    /// The title.
    pub title: String,
    /// Below the title: for whom.
    pub subtitle: String,
    /// Set apart: that it is a draft, say.
    pub notice: Option<String>,
    /// Names and values at the foot.
    pub facts: Vec<(String, String)>,
}

/// A document. Language-neutral: it brings all its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// BCP 47 tag.
    pub lang: String,
    /// Title, in the file's metadata.
    pub title: String,
    /// Author, in the file's metadata.
    pub author: String,
    /// What it is about, in the file's metadata.
    pub subject: String,
    /// The program that made it, in the file's metadata.
    pub producer: String,
    /// When it was released, `YYYYMMDDHHMMSSZ`, in the file's metadata; never the clock.
    pub date: Option<String>,
    /// Paper.
    pub paper: Paper,
    /// First page.
    pub cover: Cover,
    /// Top of every further page, left.
    pub header: String,
    /// Top of every further page, right.
    pub classification: String,
    /// Marked on every page when set.
    pub mark: Option<String>,
    /// Bottom of every page, left.
    pub footer: String,
    /// Bottom of every page, right: `{page}` and `{pages}` are replaced.
    pub page_label: String,
    /// The content.
    pub blocks: Vec<Block>,
}
