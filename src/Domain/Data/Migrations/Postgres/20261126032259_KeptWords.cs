using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeptWords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_doubts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_doubts", x => x.id);
                    table.ForeignKey(
                        name: "FK_case_doubts_case_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "case_cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "decision_earlier_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    hearing_id = table.Column<Guid>(type: "uuid", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    way = table.Column<string>(type: "text", nullable: false),
                    noted_by = table.Column<string>(type: "text", nullable: false),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_decision_earlier_answers", x => x.id);
                    table.ForeignKey(
                        name: "FK_decision_earlier_answers_decision_hearings_hearing_id",
                        column: x => x.hearing_id,
                        principalTable: "decision_hearings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_case_doubts_case_id",
                table: "case_doubts",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_decision_earlier_answers_hearing_id",
                table: "decision_earlier_answers",
                column: "hearing_id");

            // A doubt that stands keeps its words; a case has one, so its row takes the case's own id.
            migrationBuilder.Sql("INSERT INTO case_doubts (id, case_id, at, words, until) SELECT id, id, doubt_at, doubt_words, doubt_until FROM case_cases WHERE doubt_until IS NOT NULL AND doubt_at IS NOT NULL;");

            migrationBuilder.DropColumn(
                name: "case_id",
                table: "promises");

            migrationBuilder.DropColumn(
                name: "case_id",
                table: "notes");

            migrationBuilder.DropColumn(
                name: "case_id",
                table: "documents");

            migrationBuilder.DropColumn(
                name: "doubt_at",
                table: "case_cases");

            migrationBuilder.DropColumn(
                name: "doubt_words",
                table: "case_cases");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_doubts");

            migrationBuilder.DropTable(
                name: "decision_earlier_answers");

            migrationBuilder.AddColumn<Guid>(
                name: "case_id",
                table: "promises",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "case_id",
                table: "notes",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "case_id",
                table: "documents",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "doubt_at",
                table: "case_cases",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "doubt_words",
                table: "case_cases",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}
