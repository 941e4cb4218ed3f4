package dev.byline.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An author's class path gets this module and nothing with it. */
class DslModuleTest {

    private static Path home(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void theModuleNeedsNoOther() throws Exception {
        var module = ModuleFinder.of(home(Dsl.class))
                .find("dev.byline.dsl")
                .orElseThrow()
                .descriptor();

        assertThat(module.requires())
                .filteredOn(required -> !required.modifiers().contains(Requires.Modifier.STATIC))
                .extracting(Requires::name)
                .containsExactly("java.base");
        assertThat(module.exports()).extracting(Exports::source).containsExactlyInAnyOrderElementsOf(module.packages());
    }

    @Test
    void everyClassRunsOnTheSmallestJava() throws Exception {
        var path = home(Dsl.class) + File.pathSeparator + home(DslModuleTest.class);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        path,
                        Loading.class.getName(),
                        home(Dsl.class).toString())
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed).contains("dev.byline.dsl.Series").contains("dev.byline.index.SeriesIndex");
    }

    /** Loads all classes of a folder, and asks each of them for what it needs. */
    static final class Loading {

        private Loading() {}

        public static void main(String[] folder) throws IOException, ReflectiveOperationException {
            for (var name : classes(Path.of(folder[0]))) {
                var type = Class.forName(name);
                type.getDeclaredMethods();
                type.getDeclaredConstructors();
                type.getDeclaredFields();
                System.out.println(type.getName() + " " + List.of(type.getAnnotations()));
            }
        }

        private static List<String> classes(Path folder) throws IOException {
            var names = new ArrayList<String>();
            try (var files = Files.walk(folder)) {
                files.map(file -> folder.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.equals("module-info.class"))
                        .map(file -> file.substring(0, file.length() - ".class".length())
                                .replace(File.separatorChar, '.'))
                        .forEach(names::add);
            }
            return names;
        }
    }
}
