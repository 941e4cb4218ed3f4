package dev.byline.server;

import dev.byline.server.protocol.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;

/** Runs the language server: on the standard streams, or on a port of this machine with {@code --socket=<port>}. */
public final class LanguageServerProgram {

    private static final String SOCKET = "--socket=";
    private static final int WRONG_USAGE = 2;

    private LanguageServerProgram() {}

    /**
     * Runs the server until the editor ends it or goes away.
     *
     * @param arguments nothing, {@code --stdio} or {@code --socket=<port>}
     * @throws IOException if the port cannot be used
     */
    public static void main(String[] arguments) throws IOException {
        var known = Stream.of(arguments)
                .filter(argument -> argument.startsWith(SOCKET))
                .findFirst();
        if (Stream.of(arguments).anyMatch(argument -> !argument.startsWith(SOCKET) && !argument.equals("--stdio"))) {
            System.err.println("usage: java -jar byline-language-server.jar [--stdio | --socket=<port>]");
            System.exit(WRONG_USAGE);
        }
        System.exit(known.isPresent() ? onSocket(known.get().substring(SOCKET.length())) : onStreams());
    }

    private static int onStreams() {
        InputStream in = System.in;
        var out = System.out;
        // Nothing else may write between the messages.
        System.setOut(System.err);
        return Connection.serve(in, out);
    }

    private static int onSocket(String port) throws IOException {
        try (var server = new ServerSocket(Integer.parseInt(port), 1, InetAddress.getLoopbackAddress())) {
            System.err.println("[byline] waiting for an editor on port " + server.getLocalPort());
            try (var socket = server.accept()) {
                return Connection.serve(socket.getInputStream(), socket.getOutputStream());
            }
        } catch (NumberFormatException e) {
            System.err.println("[byline] \"" + port + "\" is not a port");
            return WRONG_USAGE;
        }
    }
}
