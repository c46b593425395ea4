package org.sodiem.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The program for scripts, answered by this Java, which is warm: a cold one needs ten times as long for a site of three units.
 * What a script says stays what it would say: folder, arguments, both streams and the exit code go over a port of this machine.
 */
public final class ProgramHere {

    /** Options that name a file or a folder, seen from where the script stands. */
    private static final Set<String> PATHS = Set.of("--repo", "--out", "--previous", "--state");

    /** The script of the shell that stands for the program, from its second line on. */
    public static final String SCRIPT;

    static {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", ProgramHere::answer);
            server.start();
            SCRIPT = """
                    said=$(mktemp -d)
                    printf '%%s\\n' "$PWD" "$said" "$@" \\
                      | curl --fail --silent --show-error --noproxy '*' --data-binary @- --output "$said/code" http://127.0.0.1:%d/ || exit 70
                    cat "$said/out"
                    cat "$said/err" >&2
                    exit "$(cat "$said/code")"
                    """.formatted(server.getAddress().getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProgramHere() {}

    private static void answer(HttpExchange asked) throws IOException {
        List<String> lines = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        Path here = Path.of(lines.get(0));
        Path said = Path.of(lines.get(1));
        List<String> args = new ArrayList<>();
        for (String arg : lines.subList(2, lines.size())) {
            boolean path = !args.isEmpty() && PATHS.contains(args.get(args.size() - 1));
            args.add(path ? here.resolve(arg).normalize().toString() : arg);
        }
        byte[] code;
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(said.resolve("out")));
                PrintWriter err = new PrintWriter(Files.newBufferedWriter(said.resolve("err")))) {
            int exit = Main.run(new Console(out, err, false), args.toArray(String[]::new));
            code = String.valueOf(exit).getBytes(StandardCharsets.UTF_8);
        }
        asked.sendResponseHeaders(200, code.length);
        asked.getResponseBody().write(code);
        asked.close();
    }
}
