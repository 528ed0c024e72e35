package dev.easel.architecture.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.architecture.House;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The pages about events say what the code says. {@code -Ddocs.write=1} writes them. */
class GeneratedDocsTest {

    private static final String HOW =
            "mvn -Dquick -pl ops/architecture-tests -am test -Dtest=GeneratedDocsTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Ddocs.write=1";

    private static final Flow FLOW = Flow.ofTheHouse();

    @Test
    void theCatalogueOfEventsIsCurrent() throws IOException {
        hold(EventPage.PATH, new EventPage(FLOW).text());
    }

    @Test
    void theIndexOfSlicesIsCurrent() throws IOException {
        var readme = Files.readString(House.ROOT.resolve(SliceIndex.PATH));
        assertThat(readme).containsSubsequence(SliceIndex.BEGIN, SliceIndex.END);
        hold(SliceIndex.PATH, new SliceIndex(FLOW).within(readme));
    }

    private static void hold(Path page, String text) throws IOException {
        var file = House.ROOT.resolve(page);
        if (System.getProperty("docs.write") != null) {
            Files.writeString(file, text);
        }
        assertThat(file)
                .as("%s is out of date; run %s to write it again", page, HOW)
                .hasContent(text);
    }
}
