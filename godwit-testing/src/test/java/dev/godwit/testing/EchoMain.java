package dev.godwit.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Repeats what it is given, then ends with the code in its first argument, or waits if that is negative. */
final class EchoMain {

    private EchoMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("in=" + input + " env=" + System.getenv("ECHO"));
        System.err.println("err " + args[1]);
        int code = Integer.parseInt(args[0]);
        if (code < 0) {
            Thread.sleep(600_000);
        }
        System.exit(code);
    }
}
