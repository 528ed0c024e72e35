package dev.easel.query.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook of Excel. A sheet that is full is followed by another with the same first row. */
public final class XlsxFile implements TableFile {

    private static final int ROWS_OF_A_SHEET = 1_000_000; // Excel takes 1,048,576
    private static final int ROWS_IN_MEMORY = 200;

    private final Workbook book;
    private final String name;
    private Worksheet sheet;
    private List<?> head = List.of();
    private int sheets = 1;
    private int next;

    /** @param name of the sheet */
    public XlsxFile(OutputStream out, String name) {
        this.book = new Workbook(out, "Easel", "1.0");
        this.name = name;
        this.sheet = book.newWorksheet(name);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (head.isEmpty()) {
            head = List.copyOf(cells);
        }
        if (next == ROWS_OF_A_SHEET) {
            sheet.finish();
            sheet = book.newWorksheet(name + " " + ++sheets);
            next = 0;
            write(head);
        }
        write(cells);
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        book.finish();
    }

    private void write(List<?> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            var value = cells.get(column);
            if (value instanceof Number number) {
                sheet.value(next, column, number);
            } else if (value != null) {
                sheet.inlineString(next, column, TableFile.harmless(value.toString()));
            }
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }
}
