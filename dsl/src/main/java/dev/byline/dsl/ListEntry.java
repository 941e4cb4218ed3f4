package dev.byline.dsl;

/** What a list consists of. Entries of one kind that follow each other among a report's blocks are one list. */
public sealed interface ListEntry extends Block permits Gap, Highlight, Item {}
