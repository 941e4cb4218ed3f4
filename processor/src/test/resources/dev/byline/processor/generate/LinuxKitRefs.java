package linuxkit;

import static dev.byline.catalog.Catalog.constantOf;

import dev.byline.reference.Document;
import dev.byline.reference.Issue;
import dev.byline.reference.Link;
import dev.byline.reference.Person;
import dev.byline.reference.PullRequest;
import dev.byline.reference.ReportReference;
import dev.byline.reference.Repository;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * What reports of LinuxKit may cite: a constant for each reference that is declared.
 */
@Generated("dev.byline.processor.BylineProcessor")
public final class LinuxKitRefs implements Week25CatalogRefs {
    /**
     * The list
     *
     * <p>Link LKML: javascript:alert(1)
     */
    public static final Link LKML = link("LKML");

    /**
     * Link <a href="https://landlock.io/?a=1&amp;b=2">Landlock</a>: https://landlock.io/?a=1&#38;b=2
     */
    public static final Link Landlock = link("Landlock");

    /**
     * Moby Summit
     *
     * <p>Document notes/2017-06-19-summit.md.
     */
    public static final Document _2017_06_19_summit = document("_2017_06_19_summit");

    /**
     * Week 25
     *
     * <p>Report 2017-06-25.md for 2017-06-19 to 2017-06-25.
     */
    public static final ReportReference _2017_W25 = reportReference("_2017_W25");

    /**
     * About these reports
     *
     * <p>Report about.md.
     */
    public static final ReportReference about = reportReference("about");

    /**
     * <a href="https://github.com/dave-tucker">&#64;dave-tucker</a>.
     */
    public static final Person dave_tucker = person("dave_tucker");

    /**
     * &#64;ian-c, a former handle of <a href="https://github.com/ijc">&#64;ijc</a> (Ian Campbell).
     */
    public static final Person ian_c = person("ian_c");

    /**
     * Ian Campbell, <a href="https://github.com/ijc">&#64;ijc</a>, formerly &#64;ijc25, &#64;ian-c.
     */
    public static final Person ijc = person("ijc");

    /**
     * &#64;ijc25, a former handle of <a href="https://github.com/ijc">&#64;ijc</a> (Ian Campbell).
     */
    public static final Person ijc25 = person("ijc25");

    /**
     * The series' own repository <a href="https://github.com/linuxkit/linuxkit">linuxkit/linuxkit</a>.
     */
    public static final Repository linuxkit = repository("linuxkit");

    /**
     * Repository <a href="https://github.com/linuxkit/linuxkit-ci">linuxkit/linuxkit-ci</a>.
     */
    public static final Repository linuxkit_ci = repository("linuxkit_ci");

    /**
     * Flaky test
     *
     * <p>Issue <a href="https://github.com/linuxkit/linuxkit-ci/issues/11">linuxkit-ci#11</a> of linuxkit/linuxkit-ci: declared for 2017-W25.
     */
    public static final Issue linuxkit_ci_issue11 = issue("linuxkit_ci_issue11");

    /**
     * Pull request <a href="https://github.com/linuxkit/linuxkit/pull/2061">#2061</a> of linuxkit/linuxkit.
     */
    public static final PullRequest pr2061 = pullRequest("pr2061");

    /**
     * Kernel GPG verification
     *
     * <p>Pull request <a href="https://github.com/linuxkit/linuxkit/pull/2062">#2062</a> of linuxkit/linuxkit: opened on 2017-06-19 by &#64;rn (Rolf Neugebauer), merged on 2017-06-21.
     */
    public static final PullRequest pr2062 = pullRequest("pr2062");

    /**
     * docs: &#60;kernel&#62; &#38; &#123;&#64;code pkg&#125;
     *
     * <p>Pull request <a href="https://github.com/linuxkit/linuxkit/pull/2063">#2063</a> of linuxkit/linuxkit: opened on 2017-06-20 by &#64;stranger, still open.
     */
    public static final PullRequest pr2063 = pullRequest("pr2063");

    /**
     * Try musl
     *
     * <p>Pull request <a href="https://github.com/linuxkit/linuxkit/pull/2064">#2064</a> of linuxkit/linuxkit: opened by &#64;ijc25 (Ian Campbell), closed.
     */
    public static final PullRequest pr2064 = pullRequest("pr2064");

    /**
     * Rolf Neugebauer, <a href="https://github.com/rn">&#64;rn</a>.
     */
    public static final Person rn = person("rn");

    /**
     * There are only constants.
     */
    private LinuxKitRefs() {
    }

    /**
     * A reference of the catalog.
     *
     * @param name the name of its constant
     * @return the reference
     */
    private static Document document(String name) {
        return constantOf(LinuxKit.class, name, Document.class);
    }

    /**
     * A reference of the catalog.
     *
     * @param name the name of its constant
     * @return the reference
     */
    private static Issue issue(String name) {
        return constantOf(LinuxKit.class, name, Issue.class);
    }

    /**
     * A reference of the catalog.
     *
     * @param name the name of its constant
     * @return the reference
     */
    private static Link link(String name) {
        return constantOf(LinuxKit.class, name, Link.class);
    }

    /**
     * A reference of the catalog.
     *
     * @param name the name of its constant
     * @return the reference
     */
    private static Person person(String name) {
        return constantOf(LinuxKit.class, name, Person.class);
    }

    /**
     * A reference of the catalog.
     *
     * @param name the name of its constant
     * @return the reference
     */
    private static PullRequest pullRequest(String name) {
        return constantOf(LinuxKit.class, name, PullRequest.class);
    }

    /**
     * A reference of the catalog.
     *
     * @param name the name of its constant
     * @return the reference
     */
    private static ReportReference reportReference(String name) {
        return constantOf(LinuxKit.class, name, ReportReference.class);
    }

    /**
     * A reference of the catalog.
     *
     * @param name the name of its constant
     * @return the reference
     */
    private static Repository repository(String name) {
        return constantOf(LinuxKit.class, name, Repository.class);
    }
}
