package dev.easel.query.platform;

import static java.util.Objects.requireNonNull;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Writes rows in the types of Parquet: moments in microseconds of UTC, shares as decimals with four places. */
final class ParquetRows extends WriteSupport<List<@Nullable Object>> {

    private static final int PLACES = 4;
    private static final int DIGITS = 18; // what fits a long

    private final List<Column> columns;
    private @Nullable RecordConsumer consumer;

    ParquetRows(List<Column> columns) {
        this.columns = columns;
    }

    @Override
    public WriteContext init(Configuration unused) {
        return context();
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
        return context();
    }

    @Override
    public void prepareForWrite(RecordConsumer target) {
        consumer = target;
    }

    @Override
    public void write(List<@Nullable Object> row) {
        var target = requireNonNull(consumer);
        target.startMessage();
        for (var cell = 0; cell < row.size(); cell++) {
            var value = row.get(cell);
            if (value != null) {
                target.startField(columns.get(cell).name(), cell);
                add(target, value);
                target.endField(columns.get(cell).name(), cell);
            }
        }
        target.endMessage();
    }

    private WriteContext context() {
        var types = columns.stream().map(ParquetRows::type).toList();
        return new WriteContext(new MessageType("row", types), Map.of());
    }

    private static Type type(Column column) {
        var type =
                switch (column.kind()) {
                    case TEXT -> Types.optional(PrimitiveTypeName.BINARY).as(stringType());
                    case INTEGER -> Types.optional(PrimitiveTypeName.INT64);
                    case DECIMAL -> Types.optional(PrimitiveTypeName.INT64).as(decimalType(PLACES, DIGITS));
                    case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN);
                    case TIME -> Types.optional(PrimitiveTypeName.INT64).as(timestampType(true, TimeUnit.MICROS));
                    case DATE -> Types.optional(PrimitiveTypeName.INT32).as(dateType());
                };
        return type.named(column.name());
    }

    private static void add(RecordConsumer target, Object value) {
        switch (value) {
            case Long number -> target.addLong(number);
            case BigDecimal number ->
                target.addLong(number.setScale(PLACES, RoundingMode.HALF_UP)
                        .unscaledValue()
                        .longValueExact());
            case Boolean truth -> target.addBoolean(truth);
            case Instant moment -> target.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
            case LocalDate day -> target.addInteger((int) day.toEpochDay());
            default -> target.addBinary(Binary.fromString(value.toString()));
        }
    }
}
