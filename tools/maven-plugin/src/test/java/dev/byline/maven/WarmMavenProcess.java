package dev.byline.maven;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The process of {@link WarmMaven}: the launcher of {@code bin/mvn}, called again and again. It reads what to run from its
 * input, and writes to its output what came of it.
 */
final class WarmMavenProcess {

    private final Object world;
    private final Class<?> client;

    private WarmMavenProcess(Object world, Class<?> client) {
        this.world = world;
        this.client = client;
    }

    /**
     * Runs Maven until the input ends.
     *
     * @param arguments none
     * @throws IOException if the test that has started this process is gone
     * @throws ReflectiveOperationException if Maven has another launcher than 3.8
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        var home = Path.of(System.getProperty("maven.home"));
        System.setProperty("maven.conf", home.resolve("conf").toString());
        var requests = new DataInputStream(System.in);
        var answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        try (var boot = new URLClassLoader(jars(home.resolve("boot")), ClassLoader.getPlatformClassLoader())) {
            var launcherClass = boot.loadClass("org.codehaus.plexus.classworlds.launcher.Launcher");
            var launcher = launcherClass.getConstructor().newInstance();
            launcherClass.getMethod("setSystemClassLoader", ClassLoader.class).invoke(launcher, boot);
            try (var configuration = Files.newInputStream(home.resolve("bin/m2.conf"))) {
                launcherClass.getMethod("configure", InputStream.class).invoke(launcher, configuration);
            }
            var maven = new WarmMavenProcess(launcherClass.getMethod("getWorld").invoke(launcher), (Class<?>)
                    launcherClass.getMethod("getMainClass").invoke(launcher));
            while (true) {
                maven.answer(requests, answers);
            }
        } catch (EOFException e) {
            // The test has ended.
            return;
        }
    }

    private void answer(DataInputStream requests, DataOutputStream answers)
            throws IOException, ReflectiveOperationException {
        var folder = requests.readUTF();
        var arguments = new String[requests.readInt()];
        for (var i = 0; i < arguments.length; i++) {
            arguments[i] = requests.readUTF();
        }
        var printed = new ByteArrayOutputStream();
        answers.writeBoolean(run(folder, arguments, printed));
        answers.writeInt(printed.size());
        printed.writeTo(answers);
        answers.flush();
    }

    private boolean run(String folder, String[] arguments, ByteArrayOutputStream printed)
            throws ReflectiveOperationException {
        var properties = (Properties) System.getProperties().clone();
        try (var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setProperty("maven.multiModuleProjectDirectory", folder);
            System.setOut(stream);
            System.setErr(stream);
            Thread.currentThread().setContextClassLoader(client.getClassLoader());
            var status = client.getMethod("doMain", String[].class, String.class, PrintStream.class, PrintStream.class)
                    .invoke(
                            client.getConstructor(world.getClass()).newInstance(world),
                            arguments,
                            folder,
                            stream,
                            stream);
            return status.equals(0);
        } finally {
            System.setProperties(properties);
        }
    }

    private static URL[] jars(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(Path::toUri)
                    .map(WarmMavenProcess::url)
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
