package dev.byline.reference;

import java.util.Locale;

/** What a forge has a page for beside people, repositories and threads. */
public sealed interface ForgePage extends Reference {

    /** The kinds of pages. */
    enum Kind {
        /** A commit. */
        COMMIT,
        /** A release, or a tag. */
        RELEASE,
        /** A milestone. */
        MILESTONE,
        /** A discussion. */
        DISCUSSION,
        /** A team. */
        TEAM;

        /**
         * What it is called in messages and files.
         *
         * @return one word
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What kind of page it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Whose it is.
     *
     * @return the slug of the repository; the organisation of a team
     */
    String of();

    /**
     * What tells it apart from others of its kind there.
     *
     * @return the whole hash of a commit, the tag of a release, the number of a milestone or a discussion, or the team
     */
    String name();

    /**
     * What is declared of it beyond its name.
     *
     * @return the details
     */
    PageDetails details();

    /**
     * What it is called.
     *
     * @return the title; empty where none is declared
     */
    default String title() {
        return details().title();
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.page(this);
    }

    /**
     * A page of a kind.
     *
     * @param kind the kind
     * @param of the slug of the repository; the organisation of a team
     * @param name the hash, the tag, the number or the team
     * @param label the label that credits use
     * @param url its page
     * @param details what is declared of it
     * @return the page
     */
    static ForgePage of(Kind kind, String of, String name, String label, String url, PageDetails details) {
        return switch (kind) {
            case COMMIT -> new Commit(of, name, label, url, details);
            case RELEASE -> new Release(of, name, label, url, details);
            case MILESTONE -> new Milestone(of, name, label, url, details);
            case DISCUSSION -> new Discussion(of, name, label, url, details);
            case TEAM -> new Team(of, name, label, url, details);
        };
    }

    /**
     * A commit of a repository.
     *
     * @param of the slug of the repository
     * @param name the whole hash
     * @param label the label that credits use
     * @param url its page
     * @param details what is declared of it
     */
    record Commit(String of, String name, String label, String url, PageDetails details) implements ForgePage {

        @Override
        public Kind kind() {
            return Kind.COMMIT;
        }
    }

    /**
     * A release of a repository, or a tag of it.
     *
     * @param of the slug of the repository
     * @param name the tag
     * @param label the label that credits use
     * @param url its page
     * @param details what is declared of it
     */
    record Release(String of, String name, String label, String url, PageDetails details) implements ForgePage {

        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }
    }

    /**
     * A milestone of a repository.
     *
     * @param of the slug of the repository
     * @param name the number
     * @param label the label that credits use
     * @param url its page
     * @param details what is declared of it
     */
    record Milestone(String of, String name, String label, String url, PageDetails details) implements ForgePage {

        @Override
        public Kind kind() {
            return Kind.MILESTONE;
        }
    }

    /**
     * A discussion of a repository.
     *
     * @param of the slug of the repository
     * @param name the number
     * @param label the label that credits use
     * @param url its page
     * @param details what is declared of it
     */
    record Discussion(String of, String name, String label, String url, PageDetails details) implements ForgePage {

        @Override
        public Kind kind() {
            return Kind.DISCUSSION;
        }
    }

    /**
     * A team of an organisation.
     *
     * @param of the organisation
     * @param name the team
     * @param label the label that credits use
     * @param url its page
     * @param details what is declared of it
     */
    record Team(String of, String name, String label, String url, PageDetails details) implements ForgePage {

        @Override
        public Kind kind() {
            return Kind.TEAM;
        }
    }
}
