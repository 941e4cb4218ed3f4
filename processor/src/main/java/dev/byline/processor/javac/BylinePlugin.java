package dev.byline.processor.javac;

import com.google.auto.service.AutoService;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Plugin;

/**
 * Keeps javac's own task for the annotation processor of the same compilation.
 *
 * <p>Build tools hand processors an environment that wraps javac's, and {@link JavacTask#instance} refuses those.
 * A plugin that starts by itself gets the task as it is. It starts in every compilation that has Byline on its
 * processor path, so it does nothing else.
 */
@AutoService(Plugin.class)
public final class BylinePlugin implements Plugin {

    /** Made by the compiler. */
    public BylinePlugin() {}

    @Override
    public String getName() {
        return "Byline";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(JavacTask task, String... args) {
        StartedTasks.add(task);
        MissingProcessor.watch(task);
    }
}
