package dev.byline.maven;

import dev.byline.forge.WebProxy;
import java.net.URI;
import java.util.Optional;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.AuthenticationContext;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/**
 * The proxies of Maven's settings. Maven itself chooses, as for its downloads: it knows which are active, which hosts need
 * none, and what is encrypted.
 *
 * @param session how Maven downloads
 */
record MavenProxies(RepositorySystemSession session) implements WebProxy.Choice {

    @Override
    public Optional<WebProxy> of(URI address) {
        var forge = new RemoteRepository.Builder("forge", "default", address.toString()).build();
        return Optional.ofNullable(session.getProxySelector())
                .flatMap(selector -> Optional.ofNullable(selector.getProxy(forge)))
                .map(proxy -> new WebProxy(
                        proxy.getHost(),
                        proxy.getPort(),
                        login(new RemoteRepository.Builder(forge)
                                .setProxy(proxy)
                                .build())));
    }

    private Optional<WebProxy.Login> login(RemoteRepository forge) {
        try (var context = AuthenticationContext.forProxy(session, forge)) {
            return Optional.ofNullable(context)
                    .flatMap(known -> text(known.get(AuthenticationContext.USERNAME))
                            .map(user -> new WebProxy.Login(
                                    user,
                                    text(known.get(AuthenticationContext.PASSWORD))
                                            .orElse(""))));
        }
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }
}
