package dev.easel.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
    void putsAnApostropheBeforeWhatCouldBeginAFormula(String text) {
        assertThat(TableFile.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=b", "'=1", "Größe"})
    void leavesOtherTextAsItIs(String text) {
        assertThat(TableFile.harmless(text)).isEqualTo(text);
    }

    @Test
    void writesCsvAsTheStandardHasIt() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new CsvFile(out);
        file.row(List.of("a", "b"));
        file.row(Arrays.asList(-5L, null));
        file.row(List.of("say \"hi\", twice", "two\nlines"));
        file.row(List.of("=HYPERLINK(\"x\")", "Größe"));
        file.finish();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                a,b\r
                -5,\r
                "say ""hi"", twice","two
                lines"\r
                "'=HYPERLINK(""x"")",Größe\r
                """);
    }

    @Test
    void writesAWorkbookWhoseNumbersAreNumbers() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = new XlsxFile(out, "Movements");
        file.row(List.of("amount", "text"));
        file.row(List.of(-5L, "=1+1"));
        file.finish();
        var sheet = Workbooks.sheet(out.toByteArray());
        assertThat(sheet).contains("<v>-5</v>").contains("&apos;=1+1").doesNotContain("<f>");
    }
}
