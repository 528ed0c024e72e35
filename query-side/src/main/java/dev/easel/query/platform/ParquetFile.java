package dev.easel.query.platform;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/**
 * A table as Apache Parquet. Its end tells where its parts are, so it is written to a file of our own and sent then. The
 * first row has the names of the columns, which are known already.
 */
public final class ParquetFile implements TableFile, AutoCloseable {

    private static final long ROW_GROUP_BYTES = 16L * 1024 * 1024; // what is held in memory

    private final List<Column> columns;
    private final OutputStream out;
    private final Path file;
    private final ParquetWriter<List<@Nullable Object>> writer;
    private boolean named;

    public ParquetFile(List<Column> columns, OutputStream out) throws IOException {
        this.columns = List.copyOf(columns);
        this.out = out;
        this.file = Files.createTempFile("easel-", ".parquet");
        this.writer = new Builder(new LocalOutputFile(file), this.columns)
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .withCodecFactory(new Gzip())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (!named) {
            named = true;
            return;
        }
        var row = new ArrayList<@Nullable Object>(cells.size());
        for (var cell : cells) {
            row.add(fit(columns.get(row.size()).kind(), cell));
        }
        writer.write(row);
    }

    @Override
    public void finish() throws IOException {
        writer.close();
        Files.copy(file, out);
    }

    /** Leaves nothing behind, finished or not. */
    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static @Nullable Object fit(Column.Kind kind, @Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Integer number -> number.longValue();
            case Instant moment when kind == Column.Kind.TIME -> moment;
            default -> kind == Column.Kind.TEXT ? cell.toString() : cell;
        };
    }

    private static final class Builder extends ParquetWriter.Builder<List<@Nullable Object>, Builder> {

        private final List<Column> columns;

        private Builder(OutputFile file, List<Column> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(org.apache.hadoop.conf.Configuration unused) {
            return new ParquetRows(columns);
        }

        @Override
        protected WriteSupport<List<@Nullable Object>> getWriteSupport(ParquetConfiguration unused) {
            return new ParquetRows(columns);
        }
    }
}
