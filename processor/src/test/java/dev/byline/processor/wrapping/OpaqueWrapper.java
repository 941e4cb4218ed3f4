package dev.byline.processor.wrapping;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import javax.annotation.processing.ProcessingEnvironment;

/** Wraps javac's environment in a proxy that no reflection sees through. */
public final class OpaqueWrapper extends Wrapper {

    /** Made by the compiler. */
    public OpaqueWrapper() {
        super(environment -> {
            Supplier<ProcessingEnvironment> hidden = () -> environment;
            return (ProcessingEnvironment) Proxy.newProxyInstance(
                    OpaqueWrapper.class.getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> method.invoke(hidden.get(), arguments));
        });
    }
}
