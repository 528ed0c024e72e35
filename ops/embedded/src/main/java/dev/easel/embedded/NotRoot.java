package dev.easel.embedded;

import java.nio.file.Path;
import java.util.List;

/** How root runs a program that refuses to be run by root. */
final class NotRoot {

    /** Owner and group of what nobody needs. */
    static final String NOBODYS = "65534:65534";

    /** As nobody, who may still enter root's directories. */
    static final List<String> NOBODY = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private NotRoot() {}

    static boolean isNeeded() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** In a user namespace, which changes no owner of a file; as nobody where namespaces are forbidden, as in Docker. */
    static List<String> prefix() {
        if (!isNeeded()) {
            return List.of();
        }
        return Child.run(List.of("unshare", "-U", "true"), Path.of("/dev/null")) ? NAMESPACE : NOBODY;
    }
}
