package dev.byline.catalog;

import java.util.Optional;

/** The programs that forges run, as far as the URLs of their pages tell them apart. */
public enum ForgeProgram {
    /** github.com, and GitHub Enterprise Server. */
    GITHUB("/pull/{number}", "pull request"),
    /** gitlab.com, and every other GitLab. */
    GITLAB("/merge_requests/{number}", "merge request"),
    /** Forgejo, which codeberg.org runs, and Gitea, which it comes from: they have the same URLs and the same API. */
    GITEA("/pulls/{number}", "pull request");

    private final String pullPath;
    private final String pullName;

    ForgeProgram(String pullPath, String pullName) {
        this.pullPath = pullPath;
        this.pullName = pullName;
    }

    /** The program whose pages of pull requests have a template. */
    static Optional<ForgeProgram> ofPulls(String template) {
        for (var program : values()) {
            if (template.endsWith(program.pullPath)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /**
     * What it calls a pull request.
     *
     * @return the words in the singular
     */
    public String pullName() {
        return pullName;
    }
}
