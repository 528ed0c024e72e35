package dev.easel.query.platform;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A column of a table with types. */
public record Column(String name, Kind kind) {

    /** What is in a column: {@link Long}, {@link BigDecimal}, {@link Boolean}, {@link Instant}, {@link LocalDate}, text. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        TIME,
        DATE;

        /** As PostgreSQL's driver names types; it takes a moment with a zone for one without. */
        public static Kind of(int jdbcType, String typeName) {
            return switch (jdbcType) {
                case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
                case Types.NUMERIC, Types.DOUBLE -> DECIMAL;
                case Types.BIT, Types.BOOLEAN -> BOOLEAN;
                case Types.DATE -> DATE;
                case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> typeName.equals("timestamptz") ? TIME : TEXT;
                default -> TEXT;
            };
        }

        /** Null for nothing. */
        public @Nullable Object read(ResultSet row, int column) throws SQLException {
            return switch (this) {
                case TEXT -> row.getString(column);
                case INTEGER -> {
                    var number = row.getLong(column);
                    yield row.wasNull() ? null : number;
                }
                case DECIMAL -> row.getBigDecimal(column);
                case BOOLEAN -> row.getObject(column, Boolean.class);
                case DATE -> row.getObject(column, LocalDate.class);
                case TIME -> {
                    var moment = row.getObject(column, OffsetDateTime.class);
                    yield moment == null ? null : moment.toInstant();
                }
            };
        }

        /** The PostgreSQL type that text of a value is cast to. */
        public String type() {
            return switch (this) {
                case TEXT -> "text";
                case INTEGER -> "bigint";
                case DECIMAL -> "numeric";
                case BOOLEAN -> "boolean";
                case DATE -> "date";
                case TIME -> "timestamptz";
            };
        }

        /** Whether {@link #read} may have given a value with this text. */
        public boolean isText(String text) {
            try {
                return text.indexOf('\0') < 0 && isParsed(text);
            } catch (IllegalArgumentException | DateTimeException notOfThisKind) {
                return false;
            }
        }

        private boolean isParsed(String text) {
            return switch (this) {
                case TEXT -> true;
                case INTEGER -> Long.parseLong(text) >= 0; // positions and parts
                case DECIMAL -> new BigDecimal(text).precision() > 0;
                case BOOLEAN -> text.equals("true") || text.equals("false");
                case DATE -> isStorable(LocalDate.parse(text).getYear());
                case TIME ->
                    isStorable(Instant.parse(text).atZone(ZoneOffset.UTC).getYear());
            };
        }

        private static boolean isStorable(int year) {
            return year > 0 && year < 10_000;
        }
    }
}
