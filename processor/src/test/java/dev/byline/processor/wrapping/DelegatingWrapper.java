package dev.byline.processor.wrapping;

/** Wraps javac's environment twice in a plain class. */
public final class DelegatingWrapper extends Wrapper {

    /** Made by the compiler. */
    public DelegatingWrapper() {
        super(environment -> new Delegate(new Delegate(environment)));
    }
}
