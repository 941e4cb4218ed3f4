package dev.byline.dsl;

/** A part of a report that stands in lines of its own. */
public sealed interface Block
        permits Code, Footnote, Image, ItemList, ListEntry, Paragraph, Quote, RawMarkdown, Section, Table {}
