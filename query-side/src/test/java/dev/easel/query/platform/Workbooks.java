package dev.easel.query.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipFile;

/** Reads workbooks as programs for tables do: from their directory, not as they come. */
public final class Workbooks {

    private Workbooks() {}

    /** The first sheet as XML. */
    public static String sheet(byte[] workbook) throws IOException {
        var file = Files.createTempFile("easel-", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var zip = new ZipFile(file.toFile())) {
                var sheet = zip.getEntry("xl/worksheets/sheet1.xml");
                return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }
}
