package dev.byline.maven;

import dev.byline.forge.ForgeAccess;
import dev.byline.forge.ForgeException;
import dev.byline.forge.Pause;
import dev.byline.forge.ProjectSources;
import dev.byline.forge.RequestedPeriod;
import dev.byline.forge.Sync;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.eclipse.aether.RepositorySystemSession;
import org.jspecify.annotations.Nullable;

/** Asks GitHub, GitLab, Forgejo or Gitea what happened in a period, and writes it into the catalog of a series as Java. */
@Mojo(name = "sync", threadSafe = true)
public final class SyncMojo extends AbstractMojo {

    @Parameter(defaultValue = "${project.compileSourceRoots}", readonly = true, required = true)
    private List<String> sourceRoots = List.of();

    @Parameter(defaultValue = "${project.packaging}", readonly = true)
    private String packaging = "";

    @Parameter(defaultValue = "${settings}", readonly = true)
    private Settings settings = new Settings();

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    private @Nullable RepositorySystemSession repositories;

    @Component
    private @Nullable SettingsDecrypter decrypter;

    /** The encoding of the sources. */
    @Parameter(property = "encoding", defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /** The series, by its name or the name of its type. By default the only one of the project. */
    @Parameter(property = "byline.series")
    private @Nullable String series;

    /** A week, a month or a day: {@code 2017-W25}, {@code 2018-03}, {@code 2017-06-21}, or {@code last} for the week before the
     * current one. By default the current week. */
    @Parameter(property = "byline.period")
    private @Nullable String period;

    /** A week: {@code 2017-W25}. */
    @Parameter(property = "byline.week")
    private @Nullable String week;

    /** A month: {@code 2018-03}. */
    @Parameter(property = "byline.month")
    private @Nullable String month;

    /** The first day of any other period: {@code 2017-06-19}. */
    @Parameter(property = "byline.from")
    private @Nullable String from;

    /** The last day of any other period: {@code 2017-06-25}. */
    @Parameter(property = "byline.to")
    private @Nullable String to;

    /**
     * The root of the forge's API. By default that of github.com, or {@code /api/v4} below the address of a GitLab, and
     * {@code /api/v1} below that of a Forgejo or a Gitea. A GitHub Enterprise Server needs it: {@code
     * https://github.example.com/api/v3}.
     */
    @Parameter(property = "byline.forge.url")
    private @Nullable String forgeUrl;

    /**
     * The id of the server in Maven's settings whose password is the token. By default the token is that of the
     * environment variable {@code GITHUB_TOKEN}, {@code GITLAB_TOKEN}, or {@code FORGEJO_TOKEN} or {@code GITEA_TOKEN},
     * or else of the server {@code github}, {@code gitlab}, or {@code forgejo} or {@code gitea}.
     */
    @Parameter(property = "byline.forge.server")
    private @Nullable String forgeServer;

    /** How many seconds a single answer of the forge may take. */
    @Parameter(property = "byline.forge.timeout", defaultValue = "60")
    private int timeout = 60;

    /** How many seconds to wait in all where the forge's rate limit is used up. */
    @Parameter(property = "byline.forge.patience", defaultValue = "900")
    private int patience = 900;

    /** Made by Maven. */
    public SyncMojo() {}

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (packaging.equals("pom")) {
            getLog().info("There is nothing to sync in a project without sources");
            return;
        }
        if (settings.isOffline()) {
            throw new MojoFailureException(
                    "Maven is offline, and sync asks the forge; run it without -o, and without <offline> in Maven's settings");
        }
        if (decrypter == null || repositories == null) {
            throw new MojoExecutionException("Maven has given no decrypter for its settings, or no session");
        }
        try {
            var options = new Sync.Options(
                    new ProjectSources(
                            sourceRoots.stream().map(Path::of).toList(),
                            Charset.forName(Optional.ofNullable(encoding).orElse("UTF-8"))),
                    Optional.ofNullable(series),
                    new RequestedPeriod(
                            Optional.ofNullable(period),
                            Optional.ofNullable(week),
                            Optional.ofNullable(month),
                            Optional.ofNullable(from),
                            Optional.ofNullable(to)),
                    Optional.ofNullable(forgeUrl).map(URI::create),
                    new ForgeToken(System.getenv(), settings, decrypter, Optional.ofNullable(forgeServer)),
                    new ForgeAccess.Web(
                            Duration.ofSeconds(timeout), Duration.ofSeconds(patience), new MavenProxies(repositories)));
            new Sync(options, Clock.systemDefaultZone(), Pause.REAL, getLog()::info)
                    .run()
                    .forEach(getLog()::info);
        } catch (ForgeException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("a setting cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException("the sync failed: " + e, e);
        }
    }
}
