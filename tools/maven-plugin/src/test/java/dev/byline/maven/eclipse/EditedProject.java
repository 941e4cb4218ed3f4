package dev.byline.maven.eclipse;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.jdt.apt.core.util.AptConfig;
import org.eclipse.jdt.core.IClasspathEntry;
import org.eclipse.jdt.core.JavaCore;

/**
 * A Maven project in Eclipse, with what m2e sets in it: Maven's own folders, and annotation processing as the pom has it.
 * Runs among Eclipse's bundles; what goes in and out are classes of the JDK, which are the same outside.
 */
public final class EditedProject {

    private static final String GENERATED = "target/generated-sources/annotations";

    private EditedProject() {}

    /**
     * Opens a project and builds all of it.
     *
     * @param folder its folder
     * @param classPath what its classes use
     * @param processorPath where its annotation processors are
     * @return its markers
     * @throws CoreException if Eclipse cannot do that
     */
    public static List<String> open(String folder, List<String> classPath, List<String> processorPath)
            throws CoreException {
        var workspace = ResourcesPlugin.getWorkspace();
        var settings = workspace.getDescription();
        // The test says when it builds.
        settings.setAutoBuilding(false);
        workspace.setDescription(settings);

        var project = workspace.getRoot().getProject(Path.fromOSString(folder).lastSegment());
        var description = workspace.newProjectDescription(project.getName());
        description.setLocation(Path.fromOSString(folder));
        project.create(description, null);
        project.open(null);
        project.setDefaultCharset("UTF-8", null);
        description = project.getDescription();
        description.setNatureIds(new String[] {JavaCore.NATURE_ID});
        project.setDescription(description, null);
        configure(project, classPath, processorPath);
        project.build(IncrementalProjectBuilder.FULL_BUILD, null);
        return markers(project);
    }

    private static void configure(IProject project, List<String> classPath, List<String> processorPath)
            throws CoreException {
        var java = JavaCore.create(project);
        var options = java.getOptions(false);
        options.putAll(Map.of(
                JavaCore.COMPILER_COMPLIANCE, "17",
                JavaCore.COMPILER_SOURCE, "17",
                JavaCore.COMPILER_CODEGEN_TARGET_PLATFORM, "17"));
        java.setOptions(options);

        var entries = new ArrayList<IClasspathEntry>();
        entries.add(JavaCore.newSourceEntry(project.getFullPath().append("src/main/java")));
        entries.add(JavaCore.newSourceEntry(project.getFullPath().append(GENERATED)));
        entries.add(library(System.getProperty("java.home") + "/lib/jrt-fs.jar"));
        classPath.forEach(jar -> entries.add(library(jar)));
        java.setRawClasspath(
                entries.toArray(IClasspathEntry[]::new), project.getFullPath().append("target/classes"), null);

        AptConfig.setGenSrcDir(java, GENERATED);
        var processors = AptConfig.getDefaultFactoryPath(java);
        processorPath.forEach(jar -> processors.addExternalJar(new File(jar)));
        AptConfig.setFactoryPath(java, processors);
        AptConfig.setEnabled(java, true);
    }

    private static IClasspathEntry library(String jar) {
        return JavaCore.newLibraryEntry(Path.fromOSString(jar), null, null);
    }

    /**
     * Builds what was edited, as Eclipse does when a file is saved.
     *
     * @param name the project's name
     * @return its markers
     * @throws CoreException if Eclipse cannot do that
     */
    public static List<String> save(String name) throws CoreException {
        var project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
        project.refreshLocal(IResource.DEPTH_INFINITE, null);
        project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
        return markers(project);
    }

    private static List<String> markers(IProject project) throws CoreException {
        var found = new ArrayList<String>();
        for (var marker : project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE)) {
            found.add(marker.getResource().getName() + ":" + marker.getAttribute(IMarker.LINE_NUMBER, 0) + " "
                    + (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) == IMarker.SEVERITY_ERROR
                            ? "error"
                            : "warning")
                    + ": " + marker.getAttribute(IMarker.MESSAGE, ""));
        }
        return found;
    }
}
