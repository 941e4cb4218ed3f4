package dev.byline.java;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java of its own, which runs beside Maven's. The formatter reaches into packages of javac that a running Java does
 * not open to it; and a program that ends after some seconds is done sooner with the quick compiler and the plain
 * collector, which nobody sets for Maven.
 */
public final class OwnJava {

    private OwnJava() {}

    /**
     * The process that runs a class of this plugin or of what it depends on.
     *
     * @param main the class
     * @param arguments its arguments
     * @return a process that is not started
     */
    public static ProcessBuilder process(String main, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Dsun.stdout.encoding=UTF-8");
        command.add("-Dstdout.encoding=UTF-8");
        command.add("-Dfile.encoding=UTF-8");
        for (var name : List.of("api", "code", "file", "main", "parser", "tree", "util")) {
            command.add("--add-exports=jdk.compiler/com.sun.tools.javac." + name + "=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", ClassPath.own(), main));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
