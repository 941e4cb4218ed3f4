package linuxkit;

import dev.byline.dsl.Markdown;

/** What several reports say in the same words. */
final class Phrases {

    /** The opening of a report on the three repositories that every week looks at. */
    @Markdown
    static final String WEEK_OF_WORK = "A week of work on [linuxkit], [linuxkit-ci] and [virtsock], in brief.\n";

    private Phrases() {}
}
