package dev.byline.processor.wrapping;

import java.lang.reflect.Proxy;
import javax.annotation.processing.ProcessingEnvironment;

/** Wraps javac's environment in a proxy, as IntelliJ IDEA does. */
public final class ProxyWrapper extends Wrapper {

    /** Made by the compiler. */
    public ProxyWrapper() {
        super(environment -> (ProcessingEnvironment) Proxy.newProxyInstance(
                ProxyWrapper.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) -> method.invoke(environment, arguments)));
    }
}
