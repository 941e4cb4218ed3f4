package dev.byline.server.protocol;

import dev.byline.server.text.PositionEncoding;

/**
 * What an editor can do.
 *
 * @param encoding what columns count
 * @param watches whether it can be asked to tell which files change
 * @param configures whether it can be asked for settings
 * @param snippets whether a completion may have places to fill in
 * @param refreshesLenses whether it can be asked to ask for code lenses again
 * @param refreshesHints whether it can be asked to ask for inlay hints again
 * @param hierarchical whether the symbols of a file may be nested
 * @param movesFiles whether an answer may have it move files
 */
record EditorTerms(
        PositionEncoding encoding,
        boolean watches,
        boolean configures,
        boolean snippets,
        boolean refreshesLenses,
        boolean refreshesHints,
        boolean hierarchical,
        boolean movesFiles) {

    static final EditorTerms DEFAULTS =
            new EditorTerms(PositionEncoding.UTF_16, false, false, false, false, false, false, false);
}
