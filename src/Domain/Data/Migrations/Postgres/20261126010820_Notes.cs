using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Notes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "document_bytes",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_bytes", x => x.document_id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    orientation = table.Column<int>(type: "integer", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    by_citizen = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    openness_opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    openness_reason = table.Column<string>(type: "text", nullable: false),
                    openness_rule = table.Column<string>(type: "text", nullable: false),
                    openness_state = table.Column<string>(type: "text", nullable: false),
                    openness_told = table.Column<bool>(type: "boolean", nullable: false),
                    openness_tried_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    openness_tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "note_passages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    note_id = table.Column<Guid>(type: "uuid", nullable: false),
                    start = table.Column<int>(type: "integer", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    marked_by_name = table.Column<string>(type: "text", nullable: false),
                    marked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_passages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    seq = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    adds_to = table.Column<Guid>(type: "uuid", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: false),
                    direction = table.Column<string>(type: "text", nullable: true),
                    reached = table.Column<bool>(type: "boolean", nullable: true),
                    said_by = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    written_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    written_by_name = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    wrong_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    wrong_by_name = table.Column<string>(type: "text", nullable: false),
                    wrong_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    wrong_why = table.Column<string>(type: "text", nullable: false),
                    moved_by_name = table.Column<string>(type: "text", nullable: false),
                    moved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    came_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    openness_opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    openness_reason = table.Column<string>(type: "text", nullable: false),
                    openness_rule = table.Column<string>(type: "text", nullable: false),
                    openness_state = table.Column<string>(type: "text", nullable: false),
                    openness_told = table.Column<bool>(type: "boolean", nullable: false),
                    openness_tried_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    openness_tries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    what = table.Column<string>(type: "text", nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    owner_name = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    to_name = table.Column<string>(type: "text", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false),
                    note_id = table.Column<Guid>(type: "uuid", nullable: true),
                    case_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by_name = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    state_by_name = table.Column<string>(type: "text", nullable: false),
                    state_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state_why = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promises", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "promise_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    promise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    citizen_id = table.Column<Guid>(type: "uuid", nullable: false),
                    before = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promise_days", x => x.id);
                    table.ForeignKey(
                        name: "FK_promise_days_promises_promise_id",
                        column: x => x.promise_id,
                        principalTable: "promises",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_documents_citizen_id_at",
                table: "documents",
                columns: new[] { "citizen_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_note_passages_note_id",
                table: "note_passages",
                column: "note_id");

            migrationBuilder.CreateIndex(
                name: "IX_notes_adds_to",
                table: "notes",
                column: "adds_to");

            migrationBuilder.CreateIndex(
                name: "IX_notes_citizen_id_written_at",
                table: "notes",
                columns: new[] { "citizen_id", "written_at" });

            migrationBuilder.CreateIndex(
                name: "IX_notes_id",
                table: "notes",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_promise_days_citizen_id_at",
                table: "promise_days",
                columns: new[] { "citizen_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_promise_days_promise_id",
                table: "promise_days",
                column: "promise_id");

            migrationBuilder.CreateIndex(
                name: "IX_promises_citizen_id_state_due",
                table: "promises",
                columns: new[] { "citizen_id", "state", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_promises_owner_id_state_due",
                table: "promises",
                columns: new[] { "owner_id", "state", "due" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "document_bytes");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "note_passages");

            migrationBuilder.DropTable(
                name: "notes");

            migrationBuilder.DropTable(
                name: "promise_days");

            migrationBuilder.DropTable(
                name: "promises");
        }
    }
}
