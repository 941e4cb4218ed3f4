package dev.byline.maven.eclipse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** Eclipse without its windows: Equinox with the bundles of the Java builder, which lie on the test's class path. */
public final class HeadlessEclipse implements AutoCloseable {

    private static final List<String> BUNDLES = List.of(
            "com.sun.jna",
            "org.apache.felix.scr",
            "org.eclipse.core.",
            "org.eclipse.equinox.",
            "org.eclipse.jdt.",
            "org.eclipse.text",
            "org.osgi.service.",
            "org.osgi.util.");

    private final Framework framework;
    private final Class<?> projects;

    private HeadlessEclipse(Framework framework, Class<?> projects) {
        this.framework = framework;
        this.projects = projects;
    }

    /**
     * Starts an Eclipse.
     *
     * @param folder for its workspace and settings
     * @return the Eclipse
     * @throws IOException if a bundle cannot be read
     * @throws BundleException if a bundle does not start
     * @throws ClassNotFoundException if the test's own bundle lacks its class
     */
    public static HeadlessEclipse in(Path folder) throws IOException, BundleException, ClassNotFoundException {
        var framework = new EquinoxFactory()
                .newFramework(Map.of(
                        "osgi.instance.area",
                                folder.resolve("workspace").toUri().toString(),
                        "osgi.configuration.area",
                                folder.resolve("configuration").toUri().toString(),
                        "osgi.install.area", folder.resolve("install").toUri().toString(),
                        // As Eclipse's own launcher has it: the builder finds javax.annotation.processing by it.
                        "osgi.compatibility.bootdelegation", "true"));
        framework.init();
        var context = framework.getBundleContext();
        var bundles = new ArrayList<Bundle>();
        for (var jar : classPath()) {
            if (symbolicName(jar).filter(HeadlessEclipse::isEclipse).isPresent()) {
                bundles.add(context.installBundle("reference:" + jar.toUri()));
            }
        }
        // JDT's annotation processing requires it for tasks of Ant, and uses nothing of it in a build.
        bundles.add(context.installBundle("ant", bundle("org.apache.ant", "1.10", List.of(), Optional.empty())));
        var required = List.of(
                "org.eclipse.core.resources",
                "org.eclipse.core.runtime",
                "org.eclipse.jdt.apt.core",
                "org.eclipse.jdt.apt.pluggable.core",
                "org.eclipse.jdt.core");
        var own = context.installBundle(
                "test", bundle("dev.byline.test", "1", required, Optional.of(EditedProject.class)));
        bundles.add(own);
        framework.start();
        for (var bundle : bundles) {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        }
        return new HeadlessEclipse(framework, own.loadClass(EditedProject.class.getName()));
    }

    private static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.toString().endsWith(".jar"))
                .toList();
    }

    private static boolean isEclipse(String bundle) {
        return BUNDLES.stream().anyMatch(bundle::startsWith);
    }

    private static Optional<String> symbolicName(Path jar) throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            return Optional.ofNullable(file.getManifest())
                    .map(manifest -> manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME));
        }
    }

    private static InputStream bundle(String name, String version, List<String> required, Optional<Class<?>> content)
            throws IOException {
        var manifest = new Manifest();
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        attributes.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
        attributes.putValue(Constants.BUNDLE_VERSION, version);
        if (!required.isEmpty()) {
            attributes.putValue(Constants.REQUIRE_BUNDLE, String.join(",", required));
        }
        var bytes = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(bytes, manifest)) {
            if (content.isPresent()) {
                var file = content.get().getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(file));
                try (var in = content.get().getClassLoader().getResourceAsStream(file)) {
                    in.transferTo(jar);
                }
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    /**
     * Opens a Maven project and builds all of it.
     *
     * @param folder its folder
     * @param classPath what its classes use
     * @param processorPath where its annotation processors are
     * @return its markers, such as {@code Week1.java:9 warning: …}
     * @throws ReflectiveOperationException if Eclipse cannot do that
     */
    public List<String> open(Path folder, List<Path> classPath, List<Path> processorPath)
            throws ReflectiveOperationException {
        return markers(projects.getMethod("open", String.class, List.class, List.class)
                .invoke(null, folder.toString(), strings(classPath), strings(processorPath)));
    }

    /**
     * Builds what was edited in an open project, as Eclipse does when a file is saved.
     *
     * @param folder the project's folder
     * @return its markers
     * @throws ReflectiveOperationException if Eclipse cannot do that
     */
    public List<String> save(Path folder) throws ReflectiveOperationException {
        return markers(projects.getMethod("save", String.class)
                .invoke(null, folder.getFileName().toString()));
    }

    private static List<String> strings(List<Path> paths) {
        return paths.stream().map(path -> path.toAbsolutePath().toString()).toList();
    }

    private static List<String> markers(Object found) {
        return ((List<?>) found).stream().map(String.class::cast).sorted().toList();
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(0);
    }
}
