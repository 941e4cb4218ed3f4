package dev.byline.benchmark.series;

/**
 * An issue or a pull request of the made-up forge.
 *
 * @param repository where it is
 * @param pull whether it is a pull request
 * @param number its number
 * @param title its title
 * @param author the handle of who opened it
 */
record ForgeThread(Repo repository, boolean pull, int number, String title, String author) {

    /** The repositories of the series. */
    enum Repo {
        PRESS("press", ""),
        INK("ink", "ink_"),
        PAPER_MILL("paper-mill", "paper_mill_");

        private final String title;
        private final String constants;

        Repo(String title, String constants) {
            this.title = title;
            this.constants = constants;
        }

        String title() {
            return title;
        }

        String slug() {
            return "bench/" + title;
        }
    }

    String constant() {
        return repository.constants + (pull ? "pr" : "issue") + number;
    }

    String label() {
        return "[" + (repository == Repo.PRESS ? "" : repository.title) + "#" + number + "]";
    }

    String annotation() {
        return "@" + (pull ? "PullRequest" : "Issue") + "("
                + (repository == Repo.PRESS ? "" : "repository = \"" + repository.title + "\", ")
                + "number = " + number + ", title = \"" + title + "\", author = \"" + author + "\")";
    }
}
