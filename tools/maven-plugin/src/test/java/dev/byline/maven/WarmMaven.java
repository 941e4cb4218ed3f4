package dev.byline.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The Maven that runs this build, many times in this Java: the launcher of {@code bin/mvn} without a new process for each
 * run. A build of a small series takes a second so, and five in a process of its own.
 */
final class WarmMaven implements AutoCloseable {

    private final MavenRuns runs;
    private final URLClassLoader boot;
    private final Object world;
    private final Class<?> client;

    private WarmMaven(MavenRuns runs, URLClassLoader boot, Object world, Class<?> client) {
        this.runs = runs;
        this.boot = boot;
        this.world = world;
        this.client = client;
    }

    /**
     * Starts it.
     *
     * @param runs the repository and the settings
     * @return a Maven that can run
     * @throws IOException if Maven's folder cannot be read
     */
    static WarmMaven of(MavenRuns runs) throws IOException {
        var home = Path.of(System.getProperty("maven.home"));
        System.setProperty("maven.conf", home.resolve("conf").toString());
        var boot = new URLClassLoader(jars(home.resolve("boot")), ClassLoader.getPlatformClassLoader());
        try {
            var launcherClass = boot.loadClass("org.codehaus.plexus.classworlds.launcher.Launcher");
            var launcher = launcherClass.getConstructor().newInstance();
            launcherClass.getMethod("setSystemClassLoader", ClassLoader.class).invoke(launcher, boot);
            try (var configuration = Files.newInputStream(home.resolve("bin/m2.conf"))) {
                launcherClass.getMethod("configure", java.io.InputStream.class).invoke(launcher, configuration);
            }
            var world = launcherClass.getMethod("getWorld").invoke(launcher);
            var client = (Class<?>) launcherClass.getMethod("getMainClass").invoke(launcher);
            return new WarmMaven(runs, boot, world, client);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("Maven has another launcher than 3.8", failure);
        }
    }

    /**
     * Runs Maven, which may fail.
     *
     * @param folder where
     * @param arguments its arguments
     * @return what came of it
     */
    MavenRuns.Outcome tried(Path folder, String... arguments) {
        var all = new ArrayList<>(List.of(
                "-B", "-ntp", "-o", "-gs", runs.settings().toString(), "-Dmaven.repo.local=" + runs.repository()));
        all.addAll(List.of(arguments));
        var printed = new ByteArrayOutputStream();
        var properties = (Properties) System.getProperties().clone();
        var loader = Thread.currentThread().getContextClassLoader();
        var out = System.out;
        var err = System.err;
        try (var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setProperty("maven.multiModuleProjectDirectory", folder.toString());
            System.setOut(stream);
            System.setErr(stream);
            Thread.currentThread().setContextClassLoader(client.getClassLoader());
            var status = client.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class)
                    .invoke(
                            client.getConstructor(world.getClass()).newInstance(world),
                            all.toArray(String[]::new),
                            folder.toString(),
                            stream,
                            stream);
            return new MavenRuns.Outcome(status.equals(0), printed.toString(StandardCharsets.UTF_8));
        } catch (InvocationTargetException failure) {
            throw new IllegalStateException(printed.toString(StandardCharsets.UTF_8), failure.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        } finally {
            Thread.currentThread().setContextClassLoader(loader);
            System.setOut(out);
            System.setErr(err);
            System.setProperties(properties);
        }
    }

    @Override
    public void close() throws IOException {
        boot.close();
    }

    private static URL[] jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toUri)
                    .map(WarmMaven::url)
                    .toArray(URL[]::new);
        }
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
