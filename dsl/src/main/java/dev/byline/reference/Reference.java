package dev.byline.reference;

/** Something a report can cite. The constants that are generated for a series' catalog are references. */
public sealed interface Reference permits Document, ForgeThread, Link, Person, ReportReference, Repository {

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
}
