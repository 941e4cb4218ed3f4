package dev.byline.maven;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Maven that runs this build, many times in one Java process: a build of a small series takes a second so, and five in
 * a process of its own.
 *
 * <p>The process is not that of the tests. A compiler that Maven starts looks for an annotation processor on the class
 * path of its process first: there it would find the Byline of the tests, and not the one of the repository.
 */
final class WarmMaven implements AutoCloseable {

    private final MavenRuns runs;
    private final Process process;
    private final DataOutputStream requests;
    private final DataInputStream answers;

    private WarmMaven(MavenRuns runs, Process process) {
        this.runs = runs;
        this.process = process;
        this.requests = new DataOutputStream(process.getOutputStream());
        this.answers = new DataInputStream(process.getInputStream());
    }

    /**
     * Starts it.
     *
     * @param runs the repository and the settings
     * @return a Maven that can run
     * @throws IOException if the process cannot be started
     */
    static WarmMaven of(MavenRuns runs) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                testClasses().toString(),
                "-Dmaven.home=" + System.getProperty("maven.home"),
                WarmMavenProcess.class.getName());
        return new WarmMaven(
                runs,
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start());
    }

    private static Path testClasses() {
        try {
            return Path.of(WarmMavenProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Runs Maven, which may fail.
     *
     * @param folder where
     * @param arguments its arguments
     * @return what came of it
     * @throws IOException if the process has ended
     */
    MavenRuns.Outcome tried(Path folder, String... arguments) throws IOException {
        var all = new ArrayList<>(List.of(
                "-B", "-ntp", "-o", "-gs", runs.settings().toString(), "-Dmaven.repo.local=" + runs.repository()));
        all.addAll(List.of(arguments));
        requests.writeUTF(folder.toString());
        requests.writeInt(all.size());
        for (var argument : all) {
            requests.writeUTF(argument);
        }
        requests.flush();
        var success = answers.readBoolean();
        var printed = answers.readNBytes(answers.readInt());
        return new MavenRuns.Outcome(success, new String(printed, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        // The process reads its end.
        requests.close();
        process.onExit().join();
    }
}
