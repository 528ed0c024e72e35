package dev.easel.query.analytics;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.jspecify.annotations.Nullable;

/** A table as Apache Parquet. Its end tells where its parts are, so it is written to a file of our own and sent then. */
final class ParquetFile {

    private static final long ROW_GROUP_BYTES = 16L * 1024 * 1024; // what is held in memory

    private ParquetFile() {}

    static void write(Table table, OutputStream out) throws SQLException {
        try {
            var file = Files.createTempFile("easel-", ".parquet");
            try {
                write(table, file);
                Files.copy(file, out);
            } finally {
                Files.delete(file);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(Table table, Path file) throws IOException, SQLException {
        try (var writer = new Builder(new LocalOutputFile(file), table.columns())
                .withConf(new PlainParquetConfiguration())
                .withWriteMode(org.apache.parquet.hadoop.ParquetFileWriter.Mode.OVERWRITE)
                .withCodecFactory(new Gzip())
                .withCompressionCodec(CompressionCodecName.GZIP)
                .withRowGroupSize(ROW_GROUP_BYTES)
                .build()) {
            for (var row = table.next(); row != null; row = table.next()) {
                writer.write(row);
            }
        }
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
