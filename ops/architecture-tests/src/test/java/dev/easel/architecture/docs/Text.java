package dev.easel.architecture.docs;

import java.util.Locale;

/** Words of Markdown. */
final class Text {

    private Text() {}

    /** How headings are addressed. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    static String title(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Within a cell of a table. */
    static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
