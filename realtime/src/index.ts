export { main } from './main.ts';
export { startRoomServer, type RoomServer, type RoomServerOptions } from './room-server.ts';
