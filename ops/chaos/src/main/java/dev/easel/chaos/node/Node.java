package dev.easel.chaos.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.easel.chaos.NodeProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** A process that answers one line with one line; its port stands in the file that its first argument names. */
public final class Node {

    private static final int BACKLOG = 200;

    private Node() {}

    /** @param words file for the port, then settings as {@code --name=value} */
    public static void main(String... words) throws IOException {
        var context = new SpringApplicationBuilder(NodeApp.class)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .properties(
                        "axon.axonserver.enabled=false",
                        "axon.timeout.enabled=false",
                        "spring.flyway.enabled=false",
                        "easel.dead-letters.retry-after=1s,1s,1s,1s,1s,1s,1s,1s,1s,1s",
                        "logging.level.root=warn",
                        "spring.main.banner-mode=off")
                .run(words);
        var desk = new Desk(context);
        try (var door = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            NodeProcess.announce(Path.of(words[0]), door.getLocalPort());
            while (true) {
                var caller = door.accept();
                Thread.ofVirtual().start(() -> serve(caller, desk));
            }
        }
    }

    private static void serve(Socket caller, Desk desk) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8));
                var out = new PrintWriter(new OutputStreamWriter(caller.getOutputStream(), UTF_8), true)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                out.println(desk.answer(line.split(" ")));
            }
        } catch (IOException gone) {
            LoggerFactory.getLogger(Node.class).debug("a caller is gone: {}", gone.getMessage());
        }
    }
}
