package dev.easel.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** How nodes of the engine are asked. */
final class Line {

    private static final int ANSWER_MILLIS = 20_000;

    private Line() {}

    /** Asks once, on a line of its own. Fails when there is no answer, whatever has become of the question. */
    static String ask(NodeProcess node, String... words) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.port()), ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            new PrintWriter(new OutputStreamWriter(socket.getOutputStream(), UTF_8), true)
                    .println(String.join(" ", words));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
            if (answer == null) {
                throw new IOException("the line is dead");
            }
            return answer;
        }
    }
}
