package dev.byline.processor.wrapping;

import java.util.Locale;
import java.util.Map;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** A plain wrapper, as Gradle has one. */
final class Delegate implements ProcessingEnvironment {

    private final ProcessingEnvironment inner;

    Delegate(ProcessingEnvironment inner) {
        this.inner = inner;
    }

    @Override
    public Map<String, String> getOptions() {
        return inner.getOptions();
    }

    @Override
    public Messager getMessager() {
        return inner.getMessager();
    }

    @Override
    public Filer getFiler() {
        return inner.getFiler();
    }

    @Override
    public Elements getElementUtils() {
        return inner.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
        return inner.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
        return inner.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
        return inner.getLocale();
    }
}
