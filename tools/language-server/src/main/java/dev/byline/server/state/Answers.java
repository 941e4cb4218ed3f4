package dev.byline.server.state;

import java.util.Collection;

/** Takes what there is to tell an editor, on any thread. */
public interface Answers {

    /**
     * Problems of files.
     *
     * @param files the files, each with all that is wrong in it now
     */
    void problems(Collection<FileProblems> files);

    /**
     * A failure of Byline itself.
     *
     * @param what what it was doing
     * @param failure how it failed
     */
    void failed(String what, Throwable failure);

    /**
     * Something that the author should know.
     *
     * @param text the text
     */
    void warn(String text);
}
