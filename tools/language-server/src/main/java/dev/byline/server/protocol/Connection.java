package dev.byline.server.protocol;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;

/** A connection to an editor. */
public final class Connection {

    private Connection() {}

    /**
     * Serves an editor until it ends the server, or its stream ends.
     *
     * @param in where its messages come from
     * @param out where the answers go
     * @return the exit status: 0 where the editor has shut the server down before
     */
    public static int serve(InputStream in, OutputStream out) {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "byline-protocol");
            thread.setDaemon(true);
            return thread;
        });
        var server = new BylineServer();
        var launcher = new Launcher.Builder<LanguageClient>()
                .setLocalService(server)
                .setRemoteInterface(LanguageClient.class)
                .setInput(in)
                .setOutput(out)
                .setExecutorService(threads)
                .create();
        server.connect(launcher.getRemoteProxy());
        var listening = launcher.startListening();
        server.ended().thenRun(() -> listening.cancel(true));
        try {
            listening.get();
        } catch (CancellationException | ExecutionException e) {
            // The editor has ended the server, or its stream is broken.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
        return server.isShutDown() ? 0 : 1;
    }
}
