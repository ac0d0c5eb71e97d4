// Taro insists on finding its configuration here.
export { default } from './taro/index'
