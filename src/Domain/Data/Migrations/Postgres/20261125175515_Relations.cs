using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Sammen.Domain.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Relations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "person_index",
                table: "access_sessions",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "calendar_clocks",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    days = table.Column<int>(type: "integer", nullable: false),
                    working_days = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_clocks", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "draft_drafts",
                columns: table => new
                {
                    owner = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_draft_drafts", x => new { x.owner, x.place });
                });

            migrationBuilder.CreateTable(
                name: "organisation_absences",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    employee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    stand_in_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_absences", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_draft_drafts_at",
                table: "draft_drafts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_organisation_absences_employee_id_to",
                table: "organisation_absences",
                columns: new[] { "employee_id", "to" });

            migrationBuilder.CreateIndex(
                name: "IX_organisation_absences_stand_in_id_to",
                table: "organisation_absences",
                columns: new[] { "stand_in_id", "to" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calendar_clocks");

            migrationBuilder.DropTable(
                name: "draft_drafts");

            migrationBuilder.DropTable(
                name: "organisation_absences");

            migrationBuilder.DropColumn(
                name: "person_index",
                table: "access_sessions");
        }
    }
}
