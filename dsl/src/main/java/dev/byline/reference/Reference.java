package dev.byline.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something a report can cite. The constants that are generated for a series' catalog are references. */
public sealed interface Reference
        permits ForgePage,
                ForgeThread,
                Reference.Document,
                Reference.Link,
                Reference.Person,
                Reference.Repository,
                ReportReference {

    /**
     * What the reference is called in prose and credits, without brackets: {@code @rn}, {@code #2090}, {@code
     * linuxkit-ci#11}, {@code linuxkit}.
     *
     * @return the label that credits use
     */
    String label();

    /**
     * Where the reference leads: an absolute URL, or a path relative to the folder of the series.
     *
     * @return the destination of links to it
     */
    String url();

    /**
     * Does what belongs to the kind of the reference.
     *
     * @param cases what is done for each kind
     * @param <T> what comes out
     * @return what came out
     */
    <T> T match(Cases<T> cases);

    /**
     * Something for each kind of reference. What implements it does not compile while a kind is missing.
     *
     * @param <T> what comes out
     */
    interface Cases<T> {

        /**
         * For a person.
         *
         * @param person the reference
         * @return what comes out for it
         */
        T person(Person person);

        /**
         * For a repository.
         *
         * @param repository the reference
         * @return what comes out for it
         */
        T repository(Repository repository);

        /**
         * For an issue or a pull request.
         *
         * @param thread the reference
         * @return what comes out for it
         */
        T thread(ForgeThread thread);

        /**
         * For a named URL.
         *
         * @param link the reference
         * @return what comes out for it
         */
        T link(Link link);

        /**
         * For a file beside the reports.
         *
         * @param document the reference
         * @return what comes out for it
         */
        T document(Document document);

        /**
         * For a commit, a release, a milestone, a discussion or a team.
         *
         * @param page the reference
         * @return what comes out for it
         */
        T page(ForgePage page);

        /**
         * For another report.
         *
         * @param report the reference
         * @return what comes out for it
         */
        T report(ReportReference report);
    }

    /**
     * A person.
     *
     * @param handle the name on the forge, without {@code @}
     * @param name the name to show; empty where none is declared
     * @param url the profile page
     * @param aliases former handles, which are cited as well
     * @param until the day on which each of the aliases was given up, as far as it is declared
     */
    record Person(String handle, String name, String url, List<String> aliases, List<Optional<LocalDate>> until)
            implements Reference {

        /** Copies the lists, so that the person cannot change. */
        public Person {
            aliases = List.copyOf(aliases);
            until = List.copyOf(until);
        }

        /**
         * A person of whose aliases no day is known.
         *
         * @param handle the name on the forge, without {@code @}
         * @param name the name to show; empty where none is declared
         * @param url the profile page
         * @param aliases former handles
         */
        public Person(String handle, String name, String url, List<String> aliases) {
            this(handle, name, url, aliases, List.of());
        }

        /**
         * The day on which a former handle was given up.
         *
         * @param alias the handle, in any case
         * @return the day; empty where it is not declared, and for any other handle
         */
        public Optional<LocalDate> until(String alias) {
            for (var i = 0; i < until.size(); i++) {
                if (aliases.get(i).equalsIgnoreCase(alias)) {
                    return until.get(i);
                }
            }
            return Optional.empty();
        }

        @Override
        public String label() {
            return "@" + handle;
        }

        @Override
        public <T> T match(Cases<T> cases) {
            return cases.person(this);
        }

        /** The URL alone tells nearly all people apart, and sets of them are made for each item of a report. */
        @Override
        public int hashCode() {
            return url.hashCode();
        }
    }

    /**
     * A repository.
     *
     * @param slug owner and name: {@code linuxkit/linuxkit-ci}
     * @param name what it is called in prose: {@code linuxkit-ci}
     * @param label the label that credits use: the name, or the slug in a series with full names
     * @param url its page
     * @param home whether it is the series' own repository
     */
    record Repository(String slug, String name, String label, String url, boolean home) implements Reference {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.repository(this);
        }
    }

    /**
     * An issue.
     *
     * @param repository where it was opened
     * @param number its number in the repository
     * @param label the label that credits use: {@code #2033} in the home repository, {@code linuxkit-ci#11} elsewhere
     * @param url its page
     * @param details what is declared of it beyond its number
     */
    record Issue(Repository repository, int number, String label, String url, ThreadDetails details)
            implements ForgeThread {

        /** Threads that differ have different pages, and the details of a thread are many. */
        @Override
        public int hashCode() {
            return url.hashCode();
        }
    }

    /**
     * A pull request, or what another forge calls a merge request.
     *
     * @param repository where it was opened
     * @param number its number in the repository
     * @param label the label that credits use: {@code #2090} in the home repository, {@code linuxkit-ci#11} elsewhere
     * @param url its page
     * @param details what is declared of it beyond its number
     */
    record PullRequest(Repository repository, int number, String label, String url, ThreadDetails details)
            implements ForgeThread {

        /** Threads that differ have different pages, and the details of a thread are many. */
        @Override
        public int hashCode() {
            return url.hashCode();
        }
    }

    /**
     * A named URL.
     *
     * @param label what it is called in prose
     * @param url where it leads
     * @param title shown by a browser beside the link; empty where none is declared
     */
    record Link(String label, String url, String title) implements Reference {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.link(this);
        }
    }

    /**
     * A file that stands beside the reports.
     *
     * @param path the file, relative to the folder of the series
     * @param label what it is called in prose
     * @param title its title; empty where none is declared
     * @param url the path as a URL relative to the report that cites it
     */
    record Document(String path, String label, String title, String url) implements Reference {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.document(this);
        }
    }
}
