using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Sqlite
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
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_bytes", x => x.document_id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    type = table.Column<string>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<int>(type: "INTEGER", nullable: false),
                    orientation = table.Column<int>(type: "INTEGER", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    by_citizen = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    openness_opens_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    openness_reason = table.Column<string>(type: "TEXT", nullable: false),
                    openness_rule = table.Column<string>(type: "TEXT", nullable: false),
                    openness_state = table.Column<string>(type: "TEXT", nullable: false),
                    openness_told = table.Column<bool>(type: "INTEGER", nullable: false),
                    openness_tried_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    openness_tries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "note_passages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    length = table.Column<int>(type: "INTEGER", nullable: false),
                    marked_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    marked_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_passages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notes",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    adds_to = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    direction = table.Column<string>(type: "TEXT", nullable: true),
                    reached = table.Column<bool>(type: "INTEGER", nullable: true),
                    said_by = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    written_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    wrong_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    wrong_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    wrong_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    wrong_why = table.Column<string>(type: "TEXT", nullable: false),
                    moved_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    moved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    came_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    openness_opens_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    openness_reason = table.Column<string>(type: "TEXT", nullable: false),
                    openness_rule = table.Column<string>(type: "TEXT", nullable: false),
                    openness_state = table.Column<string>(type: "TEXT", nullable: false),
                    openness_told = table.Column<bool>(type: "INTEGER", nullable: false),
                    openness_tried_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    openness_tries = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notes", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "promises",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_name = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to_name = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    note_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    made_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    state_by_name = table.Column<string>(type: "TEXT", nullable: false),
                    state_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    state_why = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promises", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "promise_days",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    promise_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citizen_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    before = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
